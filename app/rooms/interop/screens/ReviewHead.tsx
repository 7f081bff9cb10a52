import { IconCopy } from '@tabler/icons-react';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { Link } from '../../../platform/ui/Link.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber, formatPercent } from '../../../platform/ui/numbers.ts';
import { ProportionBar } from '../../../platform/ui/ProportionBar.tsx';
import type { ImportView } from '../contract.ts';
import type { Portions } from './portions.ts';
import { refusalView } from './refusal.ts';
import { reviewWords } from './reviewWords.ts';
import { weighingMonths } from './weighing.ts';
import styles from './ReviewHead.module.css';

/** The finding in a sentence, and one bar that divides all rows. */
export function ReviewHead({ view, parts }: { view: ImportView; parts: Portions }) {
  const say = useMessages(reviewWords);
  const language = useLanguage();
  const months = weighingMonths(view.summary, language);
  const rows = formatNumber(parts.rows);
  const parity = view.summary?.parity;
  const agree = parity && parity.compared > 0 ? (parity.compared - parity.drifted - parity.posture) / parity.compared : null;
  return (
    <section className={styles['head']} aria-labelledby="temuan">
      <div className={styles['finding']}>
        <h2 id="temuan">{months === null ? say.sentenceNoMonth(rows) : say.sentence(rows, months)}</h2>
        <p>
          {view.downloadedAt === null ? null : `${say.downloaded(formatInstant(jakarta(view.downloadedAt), language))} `}
          {say.sentBy(view.fileName, view.uploadedByName, formatInstant(view.uploadedAt, language))}
        </p>
      </div>
      <ProportionBar
        title={say.bar}
        portions={[
          { key: 'ready', label: say.ready, count: parts.ready, tone: 'done' },
          { key: 'decide', label: say.decide, count: parts.units + parts.waiting, tone: 'decide' },
          { key: 'same', label: say.same, count: parts.same, tone: 'same' },
          { key: 'left', label: say.left, count: parts.left, tone: 'same' },
          { key: 'refused', label: say.refused, count: parts.refused, tone: 'refused', href: `/impor/${view.id}?kelompok=refused` },
        ]}
        aside={
          agree === null ? undefined : (
            <>
              <b>{formatPercent(agree)}</b>
              <Link href={`/impor/${view.id}/kesesuaian`}>{say.parityOf(formatNumber(parity?.compared ?? 0))}</Link>
            </>
          )
        }
      />
      {view.sameFileAs === null ? null : (
        <Callout icon={<IconCopy aria-hidden="true" />} title={say.sameFile}>
          {say.sameFileHelp} <Link href={`/impor/${view.sameFileAs}`}>{say.sameFileLink}</Link>
        </Callout>
      )}
      {view.refusal === null ? null : (
        <Callout tone="warm" title={say.lastRefusal}>
          {refusalView(view.refusal, language).title} {refusalView(view.refusal, language).help}
        </Callout>
      )}
    </section>
  );
}

/** The download time stands in the file without a zone: it is the clock of Jakarta. */
function jakarta(told: string): string {
  return `${told.replace(' ', 'T')}+07:00`;
}
