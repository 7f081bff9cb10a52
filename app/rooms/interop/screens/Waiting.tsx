import { useState } from 'react';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { Progress } from '../../../platform/ui/Progress.tsx';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { SourceLine } from '../../../platform/ui/SourceLine.tsx';
import type { ImportView } from '../contract.ts';
import { importWords } from './importWords.ts';
import { reviewWords } from './reviewWords.ts';
import { secondsLeft, stepOf, type Stage } from './timeLeft.ts';
import { undoWords } from './undoWords.ts';
import styles from './Waiting.module.css';

const HUNDRED = 100;

/** An import the worker has in hand: which step, how much, how long; it goes on without this page. */
export function Waiting({ view }: { view: ImportView }) {
  const say = useMessages(importWords);
  const sayReview = useMessages(reviewWords);
  const sayUndo = useMessages(undoWords);
  const language = useLanguage();
  const step = stepOf(view);
  const [first] = useState({ done: step.done, at: performance.now() });
  const words: Record<Stage, string> = {
    reading: say.stageReading, judging: say.stageJudging, writing: say.stageWriting,
    committing: say.stageCommitting, undoing: sayUndo.stageUndoing, standing: say.stageStanding, counting: say.stageCounting,
  };
  const committing = view.state === 'committing';
  const undoing = view.state === 'undoing';
  const rows = view.rowsTotal ?? view.rowsDone;
  return (
    <Page title={undoing ? sayUndo.undoingTitle : committing ? say.committingTitle : say.waitingTitle} back={{ href: '/impor', label: say.title }}>
      <div className={styles['work']}>
        <p className={styles['step']}>
          {step.stage === null ? say.stageQueue : say.stageOf(step.at, step.of)}
          {rows > 0 ? <span>{say.rowsSoFar(formatNumber(rows))}</span> : null}
        </p>
        <Progress
          label={step.stage === null ? say.stageQueue : words[step.stage]}
          done={Math.round(step.done * HUNDRED)}
          total={HUNDRED}
          unit={say.percent}
          secondsLeft={secondsLeft(first.done, step.done, (performance.now() - first.at) / 1000)}
          leavable
        />
        <p className={styles['help']}>{undoing ? sayUndo.undoingHelp : committing ? say.committingHelp : say.waitingHelp}</p>
        <SourceLine>{sayReview.sentBy(view.fileName, view.uploadedByName, formatInstant(view.uploadedAt, language))}</SourceLine>
      </div>
    </Page>
  );
}
