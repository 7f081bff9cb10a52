import { ProblemError } from '../../../platform/http/client.ts';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { pairingHindrances, type PairingHindrance } from '../index.ts';
import { pairingWords } from './pairingWords.ts';
import styles from './foster.module.css';

/** A refused pairing with everything that stands in its way. */
export function PairingProblem({ error }: { error: unknown }) {
  const say = useMessages(pairingWords);
  const why = hindrancesIn(error);
  return (
    <div className={styles['form']}>
      <ErrorState problem={problemOf(error)} />
      {why.length === 0 ? null : (
        <div className={styles['why']}>
          {why.map((one) => (
            <Tag key={one} tone="warm">
              {say[one]}
            </Tag>
          ))}
        </div>
      )}
    </div>
  );
}

function hindrancesIn(error: unknown): PairingHindrance[] {
  const told = error instanceof ProblemError ? error.problem.details['why'] : undefined;
  return Array.isArray(told) ? pairingHindrances.filter((one) => told.includes(one)) : [];
}
