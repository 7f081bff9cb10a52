import { Button } from '../../../platform/ui/Button.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { allocationWords } from './allocationWords.ts';
import styles from './Plan.module.css';

/** While the best division is being calculated: what happens, and how to stop it. */
export function Calculating({ onStop }: { onStop: () => void }) {
  const say = useMessages(allocationWords);
  return (
    <div className={styles['calculating']}>
      <div>
        <p role="status">{say.calculating}</p>
        <Button onPress={onStop}>{say.stop}</Button>
      </div>
      <Skeleton lines={5} />
    </div>
  );
}
