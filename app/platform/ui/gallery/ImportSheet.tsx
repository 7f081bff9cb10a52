import { useState } from 'react';
import { IconCheck, IconGitMerge, IconHistory, IconId, IconRulerMeasure, IconScale } from '@tabler/icons-react';
import { weightPoints } from './madeUp.ts';
import { Button } from '../Button.tsx';
import { ChoiceList } from '../ChoiceList.tsx';
import { Columns } from '../Columns.tsx';
import { DecisionSheet } from '../DecisionSheet.tsx';
import { Link } from '../Link.tsx';
import { PersonCell } from '../PersonCell.tsx';
import { Progress } from '../Progress.tsx';
import { ProportionBar } from '../ProportionBar.tsx';
import { Section } from '../Section.tsx';
import { Table, type Column } from '../Table.tsx';
import { GrowthChart } from '../charts/GrowthChart.tsx';
import { Page } from '../shell/Page.tsx';
import { useNotice } from '../shell/Notices.tsx';

const rows = [
  { line: '412', name: 'Fikri Ramadhan', age: 'L, 12 bln', posyandu: 'Anggrek 3', written: '85', proposed: '8,5' },
  { line: '598', name: 'Hana Salsabila', age: 'P, 7 bln', posyandu: 'Anggrek 1', written: '6700', proposed: '6,7' },
  { line: '1.204', name: 'Daffa Alfarizi', age: 'L, 20 bln', posyandu: 'Kenanga 2', written: '92', proposed: '9,2' },
];

const columns: Column<(typeof rows)[number]>[] = [
  { key: 'line', title: 'Baris', cell: (row) => row.line, onPhone: 'line' },
  { key: 'name', title: 'Anak', cell: (row) => <b>{row.name}</b>, onPhone: 'head' },
  { key: 'age', title: 'Umur', cell: (row) => row.age, onPhone: 'line' },
  { key: 'posyandu', title: 'Posyandu', cell: (row) => row.posyandu, onPhone: 'line' },
  { key: 'written', title: 'Di berkas', align: 'right', cell: (row) => <s>{row.written}</s>, onPhone: 'line' },
  { key: 'proposed', title: 'Usul, kg', align: 'right', cell: (row) => <b>{row.proposed}</b>, onPhone: 'end' },
  { key: 'act', title: 'Tindakan', align: 'right', cell: () => <Link href="#review">Tinjau</Link>, onPhone: 'end' },
];

/** Tinjau impor. */
export function ImportSheet() {
  const [kind, setKind] = useState<string>('unit');
  const notify = useNotice();
  return (
    <Page
      title="Tinjau sebelum diterapkan"
      back={{ href: '#register', label: 'Impor' }}
      note={
        <>
          <IconCheck size={16} aria-hidden="true" /> Tersimpan; boleh ditinggal
        </>
      }
      mainAction={
        <Button variant="main" onPress={() => notify({ tone: 'done', text: '4.106 baris diterapkan. 12 kasus baru dibuka.' })}>
          Terapkan 4.106 baris siap
        </Button>
      }
    >
      <Section
        level="sentence"
        title="4.318 baris dari e-PPGBM, penimbangan Oktober 2025"
        note="Diunduh dari SIGIZI 3 Nov 2025. Bogor Barat, 5 puskesmas."
      >
        <ProportionBar
          title="Putusan per baris"
          portions={[
            { key: 'done', label: 'siap diterapkan', count: 4106, tone: 'done' },
            { key: 'decide', label: 'perlu keputusan', count: 131, tone: 'decide' },
            { key: 'same', label: 'sudah ada, dilewati', count: 58, tone: 'same' },
            { key: 'refused', label: 'ditolak, lihat alasan', count: 23, tone: 'refused', href: '#refused' },
          ]}
          aside={
            <>
              <b>98,6 %</b> dari 4.295 z-score cocok dengan hitungan kita
            </>
          }
        />
      </Section>
      <Columns
        at="left"
        side={
          <ChoiceList
            title="131 perlu keputusan Anda"
            selected={kind}
            onSelect={setKind}
            choices={[
              { key: 'unit', label: 'Satuan berat keliru', detail: '85 menjadi 8,5 kg', count: 38, icon: <IconScale /> },
              { key: 'stale', label: 'z-score basi', detail: 'tanggal lahir pernah diubah', count: 27, icon: <IconHistory /> },
              {
                key: 'posture',
                label: 'Posisi ukur tidak cocok umur',
                detail: 'berdiri di bawah 24 bulan',
                count: 21,
                icon: <IconRulerMeasure />,
              },
              { key: 'twin', label: 'Mungkin anak yang sama', detail: 'dua baris, satu anak?', count: 19, icon: <IconGitMerge /> },
              { key: 'nik', label: 'NIK 15 angka', detail: 'disimpan tanpa NIK', count: 17, icon: <IconId /> },
            ]}
          >
            <Section title="54 dari 131 diputuskan">
              <Progress label="Keputusan" done={54} total={131} leavable />
            </Section>
          </ChoiceList>
        }
      >
        <DecisionSheet
          question="Berat tertulis 85. Maksudnya 8,5 kg?"
          place="1 dari 38, baris 412"
          subject={
            <PersonCell seed={9} name="Fikri Ramadhan" detail="Laki-laki, 12 bulan, Posyandu Anggrek 3, Pasir Jaya. Diukur 7 Okt 2025" />
          }
          written={{ value: '85', unit: 'kg' }}
          proposed={{ value: '8,5', unit: 'kg' }}
          reason="8,5 kg meneruskan garis anak ini (naik 300 g, z BB/U −1,15). Kedua nilai tetap disimpan, dengan nama Anda."
          proof={
            <GrowthChart
              index="weightForAge"
              sex="F"
              points={weightPoints}
              title="Berat menurut umur"
              source="WHO 2006. 7 penimbangan sebelumnya."
              height={240}
              withoutTable
            />
          }
          decisions={[
            { label: 'Terima 8,5 kg', keyHint: 'Y', onPress: () => notify({ tone: 'done', text: 'Diterima.' }) },
            {
              label: 'Ukur ulang',
              keyHint: 'U',
              onPress: () => notify({ tone: 'problem', text: 'Baris ini sudah diputuskan orang lain.' }),
            },
            { label: 'Biarkan', onPress: () => notify({ tone: 'done', text: 'Dibiarkan.' }) },
          ]}
        />
        <Section title="33 baris lagi dengan masalah sama">
          <Table caption="Baris dengan satuan berat keliru" rows={rows} rowKey={(row) => row.line} selectedKey="412" columns={columns} />
        </Section>
      </Columns>
    </Page>
  );
}
