import { Section } from '../../../platform/ui/Section.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { AnswerView, ConsentPage } from '../index.ts';
import { consentWords } from './consentWords.ts';
import { familyWords } from './familyWords.ts';
import styles from './consent.module.css';

/** Every answer, newest first: who, what, how, before whom, under which text, recorded by whom. */
export function AnswerHistory({ childId, page }: { childId: string; page: ConsentPage }) {
  const words = useMessages(consentWords);
  const say = useMessages(familyWords);
  const whoSaid = (answer: AnswerView): string => {
    const guardian = page.guardians.find(({ id }) => id === answer.guardianId);
    return guardian === undefined ? '' : (guardian.name ?? words[`relation_${guardian.relation}`]);
  };
  const proofOf = (answer: AnswerView): string =>
    [
      answer.way === null ? '' : say[`way_${answer.way}`],
      answer.witness === null ? '' : say.witness(answer.witness),
      answer.textVersion === null ? '' : say.text(String(answer.textVersion)),
      answer.recordedByName === '' ? say.byThemself : say.recorded(answer.recordedByName),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <Section title={say.history} ruled>
      {page.answers.length === 0 ? <p className={styles['quiet']}>{say.noHistory}</p> : null}
      <ul className={styles['lines']}>
        {page.answers.map((answer) => (
          <li key={answer.id}>
            <p>
              <b>
                {formatDate(answer.day)}: {[whoSaid(answer), say[`said_${answer.answer}`]].filter(Boolean).join(' ')}
              </b>
              <small>{words[answer.purpose]}</small>
              <small>{proofOf(answer)}</small>
            </p>
            {answer.paperId === null || !page.may.record ? null : (
              <a className={styles['link']} href={`/v1/children/${childId}/consent/papers/${answer.paperId}`} target="_blank" rel="noreferrer">
                {say.paper}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
