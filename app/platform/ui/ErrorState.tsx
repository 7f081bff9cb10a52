import { IconAlertTriangle } from '@tabler/icons-react';
import { Button } from './Button.tsx';
import { kitWords } from './kitWords.ts';
import { useMessages } from './messages.ts';
import type { ProblemView } from './problemView.ts';
import styles from './state.module.css';

export interface ErrorStateProps {
  problem: ProblemView;
  onRetry?: () => void;
}

/** What happened, why, what to do; the code small at the end. What was typed elsewhere stays. */
export function ErrorState({ problem, onRetry }: ErrorStateProps) {
  const say = useMessages(kitWords);
  return (
    <div className={styles['state']} role="alert">
      <span className={styles['leaf']} data-tone="problem">
        <IconAlertTriangle aria-hidden="true" />
      </span>
      <div className={styles['words']}>
        <h2>{problem.title}</h2>
        {problem.detail ? <p>{problem.detail}</p> : null}
        {problem.help ? <p className={styles['help']}>{problem.help}</p> : null}
        {onRetry ? (
          <div className={styles['action']}>
            <Button onPress={onRetry}>{say.tryAgain}</Button>
          </div>
        ) : null}
        <p className={styles['code']}>
          {say.code} {problem.code}
        </p>
      </div>
    </div>
  );
}
