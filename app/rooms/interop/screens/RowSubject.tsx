import { formatAge, formatDate } from '../../../platform/ui/dates.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { ImportRowView } from '../contract.ts';
import { reviewWords } from './reviewWords.ts';
import { RowNotes } from './RowNotes.tsx';
import styles from './Rows.module.css';

/** Whom a row is about: name, sex and age, where, when. */
export function RowSubject({ row }: { row: ImportRowView }) {
  const say = useMessages(reviewWords);
  const language = useLanguage();
  const side = row.row;
  const sex = side?.sex === 'F' ? say.girl : side?.sex === 'M' ? say.boy : '';
  const age = row.ageMonths === null ? '' : formatAge(row.ageMonths, 'months', language);
  const where = [side?.posyanduName, side?.villageName].filter(Boolean).join(', ');
  return (
    <div className={styles['subject']}>
      <b>{side?.name || say.noName}</b>
      <p>
        {[sex, age, where].filter((part) => part !== '').join(', ')}
        {row.measuredOn === null ? null : (
          <>
            <br />
            {say.measuredOn(formatDate(row.measuredOn, language))}
          </>
        )}
      </p>
      <RowNotes row={row} />
    </div>
  );
}
