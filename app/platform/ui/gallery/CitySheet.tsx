import { useState } from 'react';
import { IconTrendingDown } from '@tabler/icons-react';
import { outline, places } from './city.ts';
import { BarPair } from '../BarPair.tsx';
import { BigNumber } from '../BigNumber.tsx';
import { Columns } from '../Columns.tsx';
import { Link } from '../Link.tsx';
import { Section } from '../Section.tsx';
import { Table, type Column } from '../Table.tsx';
import { AreaMap, type AreaRate } from '../charts/AreaMap.tsx';
import { shapesOfCells } from '../charts/mapShapes.ts';
import { voronoiCells } from '../charts/voronoi.ts';
import { formatPercent } from '../numbers.ts';
import { AreaChip } from '../shell/AreaChip.tsx';
import { Page } from '../shell/Page.tsx';

const map = shapesOfCells(voronoiCells(places, outline));
const counted = places.map((place, at) => ({
  ...place,
  stunted: (at * 37) % 23,
  measured: 700 + ((at * 53) % 400),
  coverage: 0.72 + ((at * 29) % 25) / 100,
}));
const ranked = counted.toSorted((one, other) => other.stunted / other.measured - one.stunted / one.measured);
const rates: AreaRate[] = counted.map((one, at) => {
  const rank = ranked.indexOf(one) + 1;
  return {
    code: one.code,
    name: one.name,
    rate: at % 17 === 5 ? null : (one.stunted / one.measured) * 1000,
    coverage: one.coverage,
    ...(rank <= 7 ? { rank } : {}),
  };
});

const columns: Column<(typeof counted)[number]>[] = [
  {
    key: 'name',
    title: 'Kelurahan',
    onPhone: 'head',
    cell: (row) => (
      <>
        <b>{row.name}</b>
      </>
    ),
  },
  {
    key: 'stunted',
    title: 'Anak pendek',
    cell: (row) => <BarPair share={row.stunted / 22} shown={String(row.stunted)} />,
    onPhone: 'line',
  },
  { key: 'share', title: 'Bagian', align: 'right', cell: (row) => formatPercent(row.stunted / row.measured), onPhone: 'end' },
  {
    key: 'coverage',
    title: 'D/S',
    cell: (row) => <BarPair tone="due" share={row.coverage} shown={formatPercent(row.coverage, 0)} />,
    onPhone: 'line',
  },
];

/** Halaman kota. */
export function CitySheet() {
  const [lit, setLit] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Page
      title="Kota"
      area={<AreaChip label="Wilayah" areas={[{ value: '32.71', label: 'Kota Bogor' }]} value="32.71" onChange={setChosen} />}
      note="Per 30 September 2025"
    >
      <Columns
        side={
          <Section title="Anak pendek per kelurahan" source="Terukur September 2025; arsir: D/S di bawah 80 %.">
            <AreaMap
              title="Anak pendek per kelurahan"
              map={map}
              areas={rates}
              scheme
              highlighted={lit}
              onHighlight={setLit}
              selected={chosen}
              onSelect={setChosen}
            />
          </Section>
        }
      >
        <Section title="Sekarang">
          <BigNumber
            value="1.411"
            counts={
              <>
                anak stunting,
                <br />
                ditangani satu per satu
              </>
            }
            delta={
              <>
                <IconTrendingDown aria-hidden="true" /> 177 lebih sedikit dari tahun 2024
              </>
            }
            source={
              <>
                2,23 % dari 63.245 balita diukur, D/S 84,1 %. e-PPGBM, 30 Sep 2025. <Link href="#rule">Cara menghitung</Link>
              </>
            }
          />
        </Section>
        <Section title="Kelurahan yang didahulukan" ruled>
          <Table
            caption="Kelurahan menurut anak pendek"
            rows={ranked.slice(0, 7)}
            rowKey={(row) => row.code}
            onHover={setLit}
            selectedKey={chosen}
            onRow={(row) => setChosen(row.code)}
            columns={columns}
          />
        </Section>
      </Columns>
    </Page>
  );
}
