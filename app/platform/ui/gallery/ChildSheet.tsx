import { IconPrinter, IconRulerMeasure, IconShieldCheck, IconTrendingUp } from '@tabler/icons-react';
import { lengthPoints, olderPoints, weightPoints } from './madeUp.ts';
import { BigNumber } from '../BigNumber.tsx';
import { Button } from '../Button.tsx';
import { ZClass } from '../ClassMark.tsx';
import { ClockChip } from '../ClockChip.tsx';
import { Columns } from '../Columns.tsx';
import { PersonHead } from '../PersonHead.tsx';
import { Section } from '../Section.tsx';
import { SourceLine } from '../SourceLine.tsx';
import { Tabs } from '../Tabs.tsx';
import { Tag } from '../Tag.tsx';
import { TaskLine } from '../TaskLine.tsx';
import { GrowthChart } from '../charts/GrowthChart.tsx';
import { Page } from '../shell/Page.tsx';

const tabs = [
  {
    key: 'length',
    label: 'Panjang',
    note: 'TB/U',
    content: () => (
      <GrowthChart
        index="lengthForAge"
        sex="F"
        points={lengthPoints}
        title="Panjang badan menurut umur"
        source="Garis WHO 2006, perempuan. 19 pengukuran, Mar 2024 sampai 5 Okt 2025."
      />
    ),
  },
  {
    key: 'weight',
    label: 'Berat',
    note: 'BB/U',
    content: () => (
      <GrowthChart
        index="weightForAge"
        sex="F"
        points={weightPoints}
        title="Berat badan menurut umur"
        source="Garis WHO 2006, perempuan."
      />
    ),
  },
  {
    key: 'older',
    label: 'Anak lain',
    content: () => (
      <GrowthChart
        index="lengthForAge"
        sex="M"
        points={olderPoints}
        title="Tinggi badan menurut umur"
        source="Garis WHO 2006, laki-laki."
      />
    ),
  },
  {
    key: 'wfl',
    label: 'Berat menurut panjang',
    note: 'BB/PB',
    content: () => (
      <GrowthChart
        index="weightForLength"
        sex="F"
        points={lengthPoints.flatMap((point) => {
          const weight = weightPoints.find((one) => one.key === point.key);
          return weight && point.held === undefined ? [{ ...point, x: point.value, value: weight.value, z: -0.6 }] : [];
        })}
        title="Berat menurut panjang badan"
        source="Garis WHO 2006, perempuan."
      />
    ),
  },
  {
    key: 'bmi',
    label: 'IMT',
    note: 'IMT/U',
    content: () => (
      <GrowthChart
        index="bmiForAge"
        sex="F"
        points={lengthPoints.flatMap((point) => {
          const weight = weightPoints.find((one) => one.key === point.key);
          return weight && point.held === undefined ? [{ ...point, value: weight.value / (point.value / 100) ** 2, z: 0.1 }] : [];
        })}
        title="Indeks massa tubuh menurut umur"
        source="Garis WHO 2006, perempuan."
      />
    ),
  },
];

/** Halaman anak. */
export function ChildSheet() {
  return (
    <Page
      title="Nayla Kirana"
      titleHidden
      back={{ href: '#register', label: 'Daftar anak' }}
      note="Bogor Barat, 1 dari 87"
      actions={<Button icon={<IconPrinter />}>Cetak</Button>}
      mainAction={
        <Button variant="main" icon={<IconRulerMeasure />}>
          Minta ukur ulang
        </Button>
      }
    >
      <PersonHead
        seed={27}
        name="Nayla Kirana"
        detail={
          <>
            Perempuan, 19 bulan, lahir 2 Mar 2024. Alias untuk bapak asuh: <b>Kenanga</b>
          </>
        }
        facts={[
          { label: 'Tinggal di', value: 'Pasir Jaya, RW 05 RT 02' },
          { label: 'Pengasuh', value: 'Ibu Wulan' },
          { label: 'Kasus dibuka 5 Mei 2025', value: 'Belum ada rencana' },
        ]}
      />
      <Columns
        side={
          <>
            <BigNumber
              size="large"
              value="74,7"
              unit="cm"
              counts={<ZClass index="lengthForAge" z={-2.4} />}
              delta={
                <>
                  <IconTrendingUp aria-hidden="true" /> 1,2 cm sejak 5 Sep
                </>
              }
              source="5 Okt 2025, telentang, oleh kader Siti di Posyandu Anggrek 3."
            />
            <Section title="Berikutnya" ruled>
              <TaskLine title="Kunjungan Pak Hendra" detail="Terakhir 5 Sep; naik ke camat" mark={<ClockChip daysLeft={-17} />} />
              <TaskLine title="Jamban sehat dari Disperumkim" detail="Batas 20 Okt" mark={<ClockChip daysLeft={14} nearFrom={14} />} />
              <TaskLine title="Ukur bulanan" detail="Posyandu Anggrek 3, 3 Nov" mark={<ClockChip daysLeft={28} />} />
            </Section>
            <Section title="Penyebab yang ditemukan" ruled>
              <Tag>Diare berulang</Tag> <Tag>Belum ada jamban</Tag> <Tag>Jarang lauk hewani</Tag>
              <SourceLine>Dikaji Rina dan dr. Laras, 26 Mei 2025</SourceLine>
            </Section>
            <SourceLine>
              <IconShieldCheck size={17} aria-hidden="true" /> Pembacaan Anda dicatat dan dapat dilihat keluarga.
            </SourceLine>
          </>
        }
      >
        <Section level="sentence" title="Garisnya naik lagi sejak rencana berjalan" source="Panjang badan (cm) menurut umur (bulan).">
          <Tabs label="Grafik" tabs={tabs} />
        </Section>
      </Columns>
    </Page>
  );
}
