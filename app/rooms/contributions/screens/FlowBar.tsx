import { classes } from '../../../platform/ui/classes.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { flowOf, flowSteps } from './flow.ts';
import { flowWords } from './flowWords.ts';
import { useGiftItems } from './useGiftItems.ts';
import styles from './FlowBar.module.css';

interface FlowBarProps {
  unit: string;
  covered: number;
  delivered: number;
  received: number;
  used: number;
}

/** How far directed goods have come, in true proportions: each step lies inside the one before it. */
export function FlowBar({ unit, ...at }: FlowBarProps) {
  const say = useMessages(flowWords);
  const { amount } = useGiftItems();
  const flow = flowOf(at);
  if (flow.directed === 0) return null;
  const told = flowSteps.map((step) => `${say[step]} ${amount(flow[step], unit)}`).join(', ');
  return (
    <div className={styles['flow']}>
      <div className={styles['track']} role="img" aria-label={told}>
        {flowSteps.map((step) => (
          <span key={step} className={styles[step]} style={{ width: `${(flow[step] / flow.directed) * 100}%` }} hidden={flow[step] === 0} />
        ))}
      </div>
      <ul className={styles['words']}>
        {flowSteps.map((step) => (
          <li key={step}>
            <span className={classes(styles['swatch'], styles[step])} />
            <b>{amount(flow[step], unit)}</b>
            {say[step]}
          </li>
        ))}
      </ul>
    </div>
  );
}
