import { classes } from '../../../platform/ui/classes.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { ImportRowView } from '../contract.ts';
import { decisionWords } from './decisionWords.ts';
import { matchWords } from './matchWords.ts';
import { compareSides, type Side } from './sides.ts';
import styles from './SideBySide.module.css';

/** A row of the file beside its candidates, field by field; what differs is marked and said. */
export function SideBySide({ row, candidates }: { row: Side; candidates: ImportRowView['candidates'] }) {
  const say = useMessages(decisionWords);
  const reasons = useMessages(matchWords);
  const language = useLanguage();
  const lines = compareSides(row, candidates.map((one) => one.side), language);
  const whyOf = (why: readonly string[]) => why.map((one) => (Object.hasOwn(reasons, one) ? reasons[one as keyof typeof reasons] : one)).join(', ');
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={say.field}>
      <table className={styles['sides']}>
        <thead>
          <tr>
            <th scope="col">{say.field}</th>
            <th scope="col">{say.thisRow}</th>
            {candidates.map((one, at) => (
              <th key={`${one.side.childId ?? 'row'}${at}`} scope="col">
                {candidates.length === 1 ? null : `${say.candidate(at + 1)}, `}
                {one.side.childId === null ? say.otherRow : say.inRegister}
                <small>{whyOf(one.why)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">{line.label}</th>
              <td>{line.row === '' ? <i>{say.empty}</i> : line.row}</td>
              {line.others.map((other, at) => (
                <td key={at} className={classes(other.differs && styles['differs'])}>
                  {other.shown === '' ? <i>{say.empty}</i> : other.shown}
                  {other.differs ? <span>{say.differs}</span> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
