import { IconScale } from '@tabler/icons-react';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber, formatPercent } from '../../../platform/ui/numbers.ts';
import type { DraftView } from '../index.ts';
import { allocationWords } from './allocationWords.ts';
import styles from './Plan.module.css';

/** How good the plan is, and by what it is known. */
export function ProofWords({ proof }: { proof: DraftView['proof'] }) {
  const say = useMessages(allocationWords);
  const best = proof.optimal ? say.optimal : say.nearly(formatPercent(proof.gap));
  return (
    <div className={styles['proof']}>
      <IconScale size={20} aria-hidden="true" />
      <div>
        <p>{[best, proof.gainOverGreedy >= 0.001 ? say.gain(formatPercent(proof.gainOverGreedy)) : ''].join(' ')}</p>
        <small>{say.measured(formatNumber(proof.needs), formatNumber(proof.arcs), formatNumber(Math.max(0.01, proof.seconds), 2))}</small>
      </div>
    </div>
  );
}
