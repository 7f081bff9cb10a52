import type { ReactNode } from 'react';
import { IconArrowRight } from '@tabler/icons-react';
import { Button } from './Button.tsx';
import { kitWords } from './kitWords.ts';
import { useMessages } from './messages.ts';
import { useKeys } from './useKeys.ts';
import styles from './DecisionSheet.module.css';

export interface Decision {
  label: string;
  /** One letter that does the same: Y accepts, U orders a new measurement. */
  keyHint?: string;
  onPress: () => void;
}

export interface DecisionSheetProps {
  /** A question: "Berat tertulis 85. Maksudnya 8,5 kg?" */
  question: string;
  /** Where one is in the pile: "1 dari 38, baris 412". */
  place?: string;
  /** Whom it is about: symbol, name, details. */
  subject?: ReactNode;
  /** What the file says, struck through when `proposed` is there. */
  written?: { value: string; unit?: string; label?: string };
  proposed?: { value: string; unit?: string; label?: string };
  /** Why, and that both values are kept. */
  reason?: ReactNode;
  /** A picture that proves it: a small growth chart, or two records side by side. */
  proof?: ReactNode;
  /** The main decision first, then others; the last is text only. */
  decisions: readonly Decision[];
  busy?: boolean;
}

/** One decision on one white sheet: question, both values, proof, three ways out. */
export function DecisionSheet(props: DecisionSheetProps) {
  const { question, place, subject, written, proposed, reason, proof, decisions, busy = false } = props;
  const say = useMessages(kitWords);
  useKeys(busy ? [] : decisions);
  return (
    <section aria-label={question}>
      <header className={styles['head']}>
        <h2>{question}</h2>
        {place ? <span>{place}</span> : null}
      </header>
      <div className={styles['sheet']} data-with-proof={proof ? '' : undefined}>
        <div>
          {subject}
          {written && proposed ? (
            <div className={styles['pair']}>
              <p className={styles['written']}>
                <span>{written.label ?? say.inFile}</span>
                <b>
                  <s>{written.value}</s>
                  <small>{written.unit}</small>
                </b>
              </p>
              <IconArrowRight role="img" aria-label={say.becomes} />
              <p className={styles['proposed']}>
                <span>{proposed.label ?? say.proposal}</span>
                <b>
                  {proposed.value}
                  <small>{proposed.unit}</small>
                </b>
              </p>
            </div>
          ) : null}
          {reason ? <div className={styles['reason']}>{reason}</div> : null}
          <div className={styles['decisions']}>
            {decisions.map((decision, order) => (
              <Button
                key={decision.label}
                variant={order === 0 ? 'main' : order === decisions.length - 1 && order > 1 ? 'text' : 'outlined'}
                onPress={decision.onPress}
                busy={busy}
                {...(decision.keyHint ? { keyHint: decision.keyHint } : {})}
              >
                {decision.label}
              </Button>
            ))}
          </div>
        </div>
        {proof ? <div className={styles['proof']}>{proof}</div> : null}
      </div>
    </section>
  );
}
