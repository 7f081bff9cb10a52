import { IconAlertCircle } from '@tabler/icons-react';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import type { DraftLineView } from '../index.ts';
import { allocationWords } from './allocationWords.ts';
import { useGiftItems } from '../../contributions/screens/parts.ts';
import styles from './Plan.module.css';

const NAMED = 4;

/** Lines that went away between the simulation and the order, beside the fresh proposal. */
export function GoneLines({ lines }: { lines: readonly DraftLineView[] }) {
  const say = useMessages(allocationWords);
  const { label, amount } = useGiftItems();
  if (lines.length === 0) return null;
  const named = lines.slice(0, NAMED).map((line) => `${label(line.item)} ${amount(line.quantity, line.unit)}, ${line.villageName}`);
  const which = [...named, ...(lines.length > NAMED ? [say.changedMore(formatNumber(lines.length - NAMED))] : [])].join('; ');
  return (
    <div className={styles['gone']} role="status">
      <IconAlertCircle size={22} aria-hidden="true" />
      <div>
        <b>{say.changedTitle(formatNumber(lines.length))}</b>
        <p>{say.changedText(which)}</p>
      </div>
    </div>
  );
}
