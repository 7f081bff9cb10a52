import { Part } from '../../../platform/ui/Part.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { CaseView } from '../index.ts';
import { caseWords, stepWords } from './caseWords.ts';
import styles from './case.module.css';

/** What happened, newest first: when, what, by whom, in whose words. */
export function CaseTimeline({ found }: { found: CaseView }) {
  const say = useMessages(caseWords);
  const words = useMessages(stepWords);
  if (found.timeline.length === 0) return null;
  return (
    <Part title={say.happened}>
      <ol className={styles['steps']} reversed>
        {found.timeline.toReversed().map((one) => (
          <li key={one.seq}>
            <time dateTime={one.on}>{formatDate(one.on)}</time>
            <span>
              {words[one.kind]} <small>{[one.byName, one.words].filter(Boolean).join(': ')}</small>
            </span>
          </li>
        ))}
      </ol>
    </Part>
  );
}
