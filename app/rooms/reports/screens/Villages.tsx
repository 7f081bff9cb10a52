import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { AreaMap } from '../../../platform/ui/charts/AreaMap.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { Section } from '../../../platform/ui/Section.tsx';
import { SourceLine } from '../../../platform/ui/SourceLine.tsx';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import type { Sort } from '../../../platform/ui/Table.tsx';
import { liesWithin } from '../../access/index.ts';
import type { CityView } from '../contract.ts';
import { cityWords } from './cityWords.ts';
import { useShowAll } from './useShowAll.ts';
import { useCityMap } from './useCityMap.ts';
import { figuresOf, ranksOf, sortKeys, sortVillages } from './villageFigures.ts';
import { VillageTable } from './VillageTable.tsx';
import styles from './Villages.module.css';

/** Rows before one asks for all of them. */
const AT_FIRST = 16;

/** Villages as a table beside the map: hovering or choosing one lights it in both. */
export function Villages({ city, stale }: { city: CityView; stale: boolean }) {
  const say = useMessages(cityWords);
  const { search, setSearch } = useAddress();
  const [all, showAll] = useShowAll();
  const [lit, setLit] = useState<string | null>(null);
  const villages = city.villages.map(figuresOf);
  const ranks = ranksOf(villages);
  const key = sortKeys.find((one) => one === search['urut']) ?? 'rate';
  const sort: Sort & { key: typeof key } = { key, direction: search['arah'] === 'naik' ? 'up' : 'down' };
  const sorted = sortVillages(villages, sort.key, sort.direction);
  const highest = sortVillages(villages, 'rate', 'down').find((one) => (one.rate ?? 0) > 0);
  const drawn = useCityMap(villages.map((one) => one.code));
  const selected = search['kelurahan'] ?? null;
  const choose = (code: string) => setSearch({ kelurahan: code === selected ? undefined : code });
  const namesHref = (code: string) => (city.namesWithin.some((area) => liesWithin(code, area)) ? `/anak?wilayah=${code}` : undefined);
  return (
    <Section
      ruled
      level="sentence"
      title={highest ? say.villagesSentence(highest.name, formatNumber(highest.rate ?? 0, 0)) : say.noVillageRate}
      note={say.villageCount(formatNumber(villages.length))}
    >
      <div className={styles['pair']}>
        <div className={styles['table']}>
          <VillageTable
            villages={all ? sorted : sorted.slice(0, AT_FIRST)}
            ranks={ranks}
            sort={sort}
            onSort={(next) => setSearch({ urut: next.key, arah: next.direction === 'up' ? 'naik' : undefined })}
            selected={selected}
            onHover={setLit}
            onSelect={choose}
            namesHref={namesHref}
            stale={stale}
          />
          {all || sorted.length <= AT_FIRST ? null : (
            <div className={styles['more']} data-print="no">
              <Button onPress={showAll}>{say.showAll(formatNumber(sorted.length))}</Button>
            </div>
          )}
          {villages.some((one) => one.hidden) ? <SourceLine>{say.hiddenNote}</SourceLine> : null}
          <SourceLine>{say.rule}</SourceLine>
        </div>
        {drawn === null || villages.length < 2 ? null : (
          <div className={styles['map']}>
            <h3>{say.map}</h3>
            <AreaMap
              title={say.map}
              map={drawn.map}
              scheme={drawn.sketch}
              areas={villages.map((one) => ({ code: one.code, name: one.name, rate: one.rate, coverage: one.coverage, rank: ranks.get(one.code) }))}
              highlighted={lit}
              onHighlight={setLit}
              onSelect={choose}
              selected={selected}
            />
          </div>
        )}
      </div>
    </Section>
  );
}
