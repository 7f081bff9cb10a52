import { MAP_WIDTH } from '../../../platform/ui/charts/mapShapes.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatPercent } from '../../../platform/ui/numbers.ts';
import type { DraftVillageView } from '../index.ts';
import { allocationWords } from './allocationWords.ts';
import { useVillageMap } from './useVillageMap.ts';
import styles from './HelpMap.module.css';

/** Upper edges of the steps of help, after "nothing". */
const STEPS = [0.25, 0.5, 0.75, 1] as const;
const stepOf = (share: number): number => (share === 0 ? 0 : STEPS.findIndex((edge) => share <= edge) + 1);

interface HelpMapProps {
  villages: readonly DraftVillageView[];
  /** Area whose kelurahan are drawn. */
  within: string;
  selected: string | null;
  onSelect: (village: string | null) => void;
}

/** Where the help goes: the share of open needs that are helped, by kelurahan. The list beside it says the same in words and takes the keyboard. */
export function HelpMap({ villages, within, selected, onSelect }: HelpMapProps) {
  const say = useMessages(allocationWords);
  const map = useVillageMap(within);
  if (map === null || map.shapes.length < 2) return null;
  const effects = new Map(villages.map((one) => [one.village, one]));
  const lit = map.shapes.find(({ code }) => code === selected);
  return (
    <figure className={styles['map']}>
      <svg viewBox={`0 0 ${MAP_WIDTH} ${map.height}`} role="img" aria-label={say.mapTitle}>
        {map.shapes.map(({ code, path }) => {
          const effect = effects.get(code);
          const share = effect === undefined || effect.open === 0 ? null : effect.helped / effect.open;
          const name = map.nameOf.get(code) ?? '';
          return (
            <path
              key={code}
              d={path}
              data-step={share === null ? 'none' : stepOf(share)}
              data-pressable={share !== null && share > 0 ? '' : undefined}
              onClick={() => (share !== null && share > 0 ? onSelect(selected === code ? null : code) : undefined)}
            >
              <title>{share === null ? `${name}: ${say.mapNone}` : share === 0 ? `${name}: ${say.mapWaits}` : say.mapShare(name, formatPercent(share, 0))}</title>
            </path>
          );
        })}
        {lit === undefined ? null : <path d={lit.path} className={styles['lit']} aria-hidden="true" />}
      </svg>
      <figcaption>
        <b>{say.mapLegend}</b>
        <ul>
          <li>
            <span data-step="0" /> {say.mapWaits}
          </li>
          {STEPS.map((edge, at) => (
            <li key={edge}>
              <span data-step={at + 1} /> {formatPercent(at === 0 ? 0.01 : (STEPS[at - 1] ?? 0) + 0.01, 0).replace(/\s?%/, '')}&ndash;{formatPercent(edge, 0)}
            </li>
          ))}
          <li>
            <span data-step="none" /> {say.mapNone}
          </li>
        </ul>
        {map.sketch ? <span>{say.mapSketch}</span> : null}
      </figcaption>
    </figure>
  );
}
