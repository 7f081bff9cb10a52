import { Part } from '../../../platform/ui/Part.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { assessmentGroups, dangerWords, groupLine, groupWords, type AssessmentGroup, type CaseView } from '../index.ts';
import { caseWords } from './caseWords.ts';
import styles from './case.module.css';

/** Causes found, for those who treat: danger signs first, then group by group what was answered. */
export function CaseCauses({ found }: { found: CaseView }) {
  const say = useMessages(caseWords);
  const language = useLanguage();
  const { assessment } = found;
  if (assessment === null) return null;
  return (
    <Part title={say.found} note={formatDate(assessment.on)}>
      {assessment.dangers.length === 0 ? null : (
        <p className={styles['buttons']} aria-label={say.dangers}>
          {assessment.dangers.map((sign) => (
            <Tag key={sign} tone="severe">
              {dangerWords[sign][language]}
            </Tag>
          ))}
        </p>
      )}
      <ul className={styles['list']}>
        {(Object.keys(assessmentGroups) as AssessmentGroup[]).flatMap((group) => {
          const line = groupLine(assessment.answers, assessmentGroups[group], language);
          return line === '' ? [] : [
            <li key={group}>
              <b>{groupWords[group][language]}.</b> {line}
            </li>,
          ];
        })}
      </ul>
    </Part>
  );
}
