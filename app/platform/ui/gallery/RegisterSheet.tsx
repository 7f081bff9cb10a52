import { useState } from 'react';
import { IconDownload, IconEye, IconFileImport } from '@tabler/icons-react';
import { children, type MadeUpChild } from './madeUp.ts';
import { places } from './city.ts';
import { Button } from '../Button.tsx';
import { ClassLegend } from '../ClassLegend.tsx';
import { ClockChip } from '../ClockChip.tsx';
import { FilterBar } from '../FilterBar.tsx';
import { ListFoot } from '../ListFoot.tsx';
import { Pagination } from '../Pagination.tsx';
import { PersonCell } from '../PersonCell.tsx';
import { SearchField } from '../SearchField.tsx';
import { Sentence, SentenceChoice } from '../Sentence.tsx';
import { Table, type Column, type Sort } from '../Table.tsx';
import { ZValue } from '../ZValue.tsx';
import { Sparkline } from '../charts/Sparkline.tsx';
import { AreaChip } from '../shell/AreaChip.tsx';
import { Page } from '../shell/Page.tsx';

const columns: Column<MadeUpChild>[] = [
  {
    key: 'name',
    title: 'Anak',
    width: '22%',
    onPhone: 'head',
    cell: (child) => <PersonCell seed={child.seed} name={child.name} detail={child.detail} />,
  },
  {
    key: 'place',
    title: 'Alamat',
    width: '18%',
    onPhone: 'plain',
    cell: (child) => (
      <>
        <b>{child.village}</b>
        <small>{child.rt}</small>
      </>
    ),
  },
  {
    key: 'spark',
    title: 'TB/U, 6 kali ukur',
    onPhone: 'line',
    cell: (child) => <Sparkline z={child.z} {...(child.held ? { held: child.held } : {})} />,
  },
  {
    key: 'z',
    title: 'Kelas sekarang',
    sortable: true,
    onPhone: 'end',
    cell: (child) => <ZValue index="lengthForAge" z={child.z.at(-1) ?? null} held={child.held?.at(-1) ?? false} />,
  },
  { key: 'clock', title: 'Ukur berikutnya', sortable: true, onPhone: 'line', cell: (child) => <ClockChip daysLeft={child.daysLeft} /> },
];

/** Daftar anak. */
export function RegisterSheet() {
  const [standing, setStanding] = useState<'open' | 'all'>('open');
  const [village, setVillage] = useState('all');
  const [sort, setSort] = useState<Sort>({ key: 'clock', direction: 'up' });
  const [selected, setSelected] = useState<string | null>('1');
  const [text, setText] = useState('');
  return (
    <Page
      title="Daftar anak"
      area={
        <AreaChip
          label="Wilayah"
          areas={[
            { value: '32.71.04', label: 'Bogor Barat' },
            { value: '32.71', label: 'Kota Bogor' },
          ]}
          value="32.71.04"
          onChange={() => setVillage('all')}
        />
      }
      actions={<Button icon={<IconDownload />}>Ekspor</Button>}
      mainAction={
        <Button variant="main" icon={<IconFileImport />}>
          Impor penimbangan
        </Button>
      }
    >
      <Sentence count={87} source={<>dari 402 kasus terbuka di Bogor Barat. Register, 6 Okt 2025 pukul 08.10</>}>
        Tampilkan anak{' '}
        <SentenceChoice
          label="Kasus"
          value={standing}
          onChange={setStanding}
          options={[
            { value: 'open', label: 'dengan kasus terbuka', count: 402 },
            { value: 'all', label: 'apa pun kasusnya', count: 14210 },
          ]}
        />{' '}
        di{' '}
        <SentenceChoice
          label="Kelurahan"
          value={village}
          onChange={setVillage}
          options={[
            { value: 'all', label: 'semua kelurahan' },
            ...places.map((place) => ({ value: place.code, label: place.name, detail: 'Kota Bogor', count: 12 })),
          ]}
        />
        , urut dari{' '}
        <SentenceChoice
          label="Urutan"
          value="late"
          onChange={() => setSort({ key: 'clock', direction: 'up' })}
          options={[{ value: 'late', label: 'yang paling mendesak' }]}
        />
      </Sentence>
      <FilterBar>
        <SearchField label="Nama, orang tua, alamat, atau NIK" value={text} onChange={setText} />
      </FilterBar>
      <Table
        caption="Anak dengan kasus terbuka"
        rowHeight="tall"
        columns={columns}
        rows={children}
        rowKey={(child) => child.id}
        onRow={(child) => setSelected(child.id)}
        selectedKey={selected}
        sort={sort}
        onSort={setSort}
      />
      <ListFoot aside={<Pagination offset={0} limit={50} total={87} onOffset={() => setSelected(null)} />}>
        <ClassLegend index="lengthForAge" />
        <span>
          <IconEye aria-hidden="true" /> Nama tampil untuk tugas Anda; pembacaan dicatat
        </span>
      </ListFoot>
    </Page>
  );
}
