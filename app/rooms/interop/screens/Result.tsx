import { BigNumber } from '../../../platform/ui/BigNumber.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { Facts } from '../../../platform/ui/Facts.tsx';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { useMay } from '../../../platform/ui/shell/signedIn.ts';
import type { ImportView } from '../contract.ts';
import { decisionWords } from './decisionWords.ts';
import { parityWords } from './parityWords.ts';
import { undecidedOf } from './portions.ts';
import { refusalView } from './refusal.ts';
import { reviewWords } from './reviewWords.ts';
import { weighingMonths } from './weighing.ts';
import styles from './Result.module.css';

/** What applying a file did: children, measurements, cases, and what still waits. */
export function Result({ view }: { view: ImportView }) {
  const say = useMessages(decisionWords);
  const sayReview = useMessages(reviewWords);
  const sayParity = useMessages(parityWords);
  const language = useLanguage();
  const seesChildren = useMay('child.read');
  const { summary } = view;
  if (summary === null) return null;
  const waiting = undecidedOf(view, 'ambiguous');
  const months = weighingMonths(summary, language);
  const rows = formatNumber(summary.rows);
  const source = say.resultSource(view.fileName, view.committedByName ?? view.uploadedByName, formatInstant(view.committedAt ?? view.uploadedAt, language));
  return (
    <section className={styles['result']} aria-labelledby="hasil">
      <h2 id="hasil">{months === null ? sayReview.sentenceNoMonth(rows) : sayReview.sentence(rows, months)}</h2>
      <div className={styles['numbers']}>
        <BigNumber
          size="large"
          value={formatNumber(summary.casesOpened)}
          counts={say.casesOpened}
          source={`${source} ${say.took(formatNumber(summary.seconds, summary.seconds < 10 ? 1 : 0))}`}
        />
        <Facts
          facts={[
            { label: sayReview.child, value: say.resultSentence(formatNumber(summary.children.created), formatNumber(summary.children.matched)) },
            { label: say.measurementsIn, value: formatNumber(summary.measurements.created) },
            { label: say.measurementsReplaced, value: formatNumber(summary.measurements.replaced) },
            { label: say.measurementsSame, value: formatNumber(summary.measurements.repeated) },
          ]}
        />
      </div>
      {view.refusal === null ? null : (
        <Callout tone="warm" title={sayReview.lastRefusal}>
          {refusalView(view.refusal, language).title} {refusalView(view.refusal, language).help}
        </Callout>
      )}
      <Callout tone={waiting > 0 ? 'warm' : 'calm'} title={waiting > 0 ? say.stillWaiting(formatNumber(waiting)) : say.nothingWaits}>
        {waiting > 0 ? say.stillWaitingHelp : null}
      </Callout>
      <div className={styles['ways']}>
        {seesChildren ? <Button variant="outlined" href="/anak?kelas=all_stunted">{say.seeCases}</Button> : null}
        <Button variant="outlined" href="/kota">{say.seeCity}</Button>
        <Button variant="outlined" href={`/impor/${view.id}/kesesuaian`}>{sayParity.link}</Button>
      </div>
    </section>
  );
}
