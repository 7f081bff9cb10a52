import { Button } from '../../../platform/ui/Button.tsx';
import { ProportionBar } from '../../../platform/ui/ProportionBar.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import type { DraftView, ShortageView } from '../index.ts';
import { matchingWords } from './matchingWords.ts';
import { useMatchingCommands } from './useMatching.ts';
import styles from './matching.module.css';

const SHOWN_LOADS = 8;
const SHOWN_AREAS = 8;

/** What a proposal comes to: how many have somebody, where places are short, who carries how much. */
export function DraftLead({ draft }: { draft: DraftView }) {
  const say = useMessages(matchingWords);
  const { throwAway } = useMatchingCommands();
  const { counts, meanKm, mostKm, seconds } = draft.figures!;
  const placed = counts.new + counts.moves + counts.stays;
  const heaviest = draft.loads.toSorted((one, other) => other.children / Math.max(1, other.capacity) - one.children / Math.max(1, one.capacity) || other.children - one.children);
  return (
    <>
      <Section
        title={say.lead(formatNumber(placed), formatNumber(placed + counts.uncovered))}
        source={`${say.source(draft.byName, formatInstant(draft.madeAt), formatNumber(seconds, 1))} ${say.km(formatNumber(meanKm, 1), formatNumber(mostKm, 1))} ${say.expires(formatInstant(draft.expiresAt))}`}
        level="sentence"
      >
        <ProportionBar
          title={say.lead(formatNumber(placed), formatNumber(placed + counts.uncovered))}
          portions={[
            { key: 'new', label: say.new.toLowerCase(), count: counts.new, tone: 'done' },
            { key: 'moves', label: say.moves.toLowerCase(), count: counts.moves, tone: 'decide' },
            { key: 'stays', label: say.stays.toLowerCase(), count: counts.stays, tone: 'same' },
            { key: 'uncovered', label: say.uncovered.toLowerCase(), count: counts.uncovered, tone: 'refused' },
          ]}
          aside={
            <Button variant="text" busy={throwAway.isPending} onPress={() => throwAway.mutate(draft.draftId)}>
              {say.throwAway}
            </Button>
          }
        />
      </Section>
      <div className={styles['facts']}>
        {draft.shortages.length === 0 ? null : (
          <Section title={say.shortagesTitle}>
            <ul className={styles['plain']}>
              {draft.shortages.map((shortage, at) => (
                <li key={at}>
                  {shortageSentence(shortage, say)}
                  {shortage.areas.length > 1 ? <span className={styles['source']}> {say.shortest(shortage.areas.slice(0, SHOWN_AREAS).map((area) => `${area.areaName} ${formatNumber(area.uncovered)}`).join(', '))}</span> : null}
                </li>
              ))}
            </ul>
          </Section>
        )}
        {heaviest.length === 0 ? null : (
          <Section title={say.loadsTitle}>
            <ul className={styles['loads']}>
              {heaviest.slice(0, SHOWN_LOADS).map((load, at) => (
                <li key={at}>
                  <span>{load.personName}</span>
                  <span className={styles['bar']} aria-hidden="true">
                    <span style={{ width: `${Math.min(100, (load.children / Math.max(1, load.capacity)) * 100)}%` }} />
                  </span>
                  <span>{say.load(formatNumber(load.children), formatNumber(load.capacity))}</span>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </>
  );
}

function shortageSentence({ areas, children, places, lacks }: ShortageView, say: (typeof matchingWords)['id']): string {
  const first = areas[0]?.areaName ?? '';
  const where = areas.length > 1 ? say.andMore(first, formatNumber(areas.length - 1)) : first;
  return places === 0 ? say.shortageNone(where, formatNumber(children)) : say.shortage(where, formatNumber(children), formatNumber(places), formatNumber(lacks));
}
