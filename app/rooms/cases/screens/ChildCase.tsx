import { Section } from '../../../platform/ui/Section.tsx';
import { formatDate, formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatZ } from '../../../platform/ui/numbers.ts';
import type { ChildPage } from '../index.ts';
import { childWords } from './childWords.ts';
import { lowerFirst, reasonWord, standingWords } from './standingWords.ts';
import styles from './ChildAside.module.css';

/** The open case: which measurement opened it, when, by whose act. */
export function ChildCase({ page }: { page: ChildPage }) {
  const say = useMessages(childWords);
  const words = useMessages(standingWords);
  const open = page.case;
  if (open === null) return null;
  return (
    <Section title={say.theCase} ruled>
      <p>{say.caseText(formatDate(open.openedOn), lowerFirst(reasonWord(open.reason, words)), formatZ(open.lenZ / 100))}</p>
      <p className={styles['source']}>{say.caseBy(formatInstant(open.openedAt), open.openedByName)}</p>
    </Section>
  );
}
