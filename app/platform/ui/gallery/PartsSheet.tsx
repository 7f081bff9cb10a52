import { useState } from 'react';
import { IconAlertTriangle, IconFolderHeart } from '@tabler/icons-react';
import { Avatar } from '../Avatar.tsx';
import { Button } from '../Button.tsx';
import { Callout } from '../Callout.tsx';
import { Checkbox } from '../Checkbox.tsx';
import { ZClass } from '../ClassMark.tsx';
import { ClockChip } from '../ClockChip.tsx';
import { Dialog } from '../Dialog.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { ErrorState } from '../ErrorState.tsx';
import { FileDrop } from '../FileDrop.tsx';
import { FormGrid } from '../FormGrid.tsx';
import { Menu } from '../Menu.tsx';
import { PasswordField } from '../PasswordField.tsx';
import { Progress } from '../Progress.tsx';
import { RadioGroup } from '../RadioGroup.tsx';
import { Section } from '../Section.tsx';
import { Select } from '../Select.tsx';
import { Skeleton } from '../Skeleton.tsx';
import { Tag } from '../Tag.tsx';
import { TextField } from '../TextField.tsx';
import { Page } from '../shell/Page.tsx';

/** Everything small. */
export function PartsSheet() {
  const [open, setOpen] = useState(false);
  const [ticked, setTicked] = useState(true);
  const [posture, setPosture] = useState<'lying' | 'standing'>('lying');
  const [role, setRole] = useState<string | null>('tpg');
  const [password, setPassword] = useState('melati');
  return (
    <Page title="Bagian-bagian">
      <Section title="Tombol" ruled>
        <Button variant="main" onPress={() => setOpen(true)}>
          Buka lembar
        </Button>{' '}
        <Button>Tepi</Button> <Button variant="text">Teks</Button> <Button variant="destructive">Hapus kota contoh</Button>{' '}
        <Button disabled>Belum bisa</Button>{' '}
        <Button busy variant="main">
          Menyimpan
        </Button>{' '}
        <Menu
          label="Tindakan"
          trigger={<Button>Menu</Button>}
          entries={[
            { key: 'a', label: 'Buat sandi baru' },
            { key: 'b', label: 'Nonaktifkan', destructive: true },
          ]}
        />
      </Section>
      <Section title="Tanda" ruled>
        {[-3.4, -2.4, 0, 3.4].map((z) => (
          <ZClass key={z} index="lengthForAge" z={z} />
        ))}{' '}
        <ZClass index="lengthForAge" z={-6.2} held />
        <br />
        <ClockChip daysLeft={-3} /> <ClockChip daysLeft={3} /> <ClockChip daysLeft={9} /> <Tag tone="severe">Mendesak</Tag>{' '}
        <Tag tone="warm">Berisiko</Tag> <Tag tone="done">Selesai</Tag> <Tag>Kasus terbuka</Tag>
        <FormGrid>
          {Array.from({ length: 40 }, (_, at) => (
            <Avatar key={at} seed={at * 41} size={46} named />
          ))}
        </FormGrid>
      </Section>
      <Section title="Isian" ruled>
        <FormGrid>
          <TextField label="Nama lengkap" defaultValue="Siti Rahma" help="Seperti di kartu petugas." />
          <TextField label="Berat" unit="kg" keyboard="decimal" defaultValue="85" refusal="Berat 85 kg di luar kertas. Maksudnya 8,5 kg?" />
          <PasswordField label="Kata sandi" value={password} onChange={setPassword} />
          <Select
            label="Peran"
            value={role}
            onChange={setRole}
            options={[
              { value: 'tpg', label: 'Ahli gizi puskesmas' },
              { value: 'camat', label: 'Camat' },
              { value: 'lurah', label: 'Lurah' },
            ]}
          />
          <RadioGroup
            label="Posisi ukur"
            value={posture}
            onChange={setPosture}
            options={[
              { value: 'lying', label: 'Telentang', help: 'Di bawah 24 bulan' },
              { value: 'standing', label: 'Berdiri' },
            ]}
          />
          <Checkbox checked={ticked} onChange={setTicked} help="Dicatat dengan nama Anda.">
            Saya sudah memeriksa
          </Checkbox>
        </FormGrid>
      </Section>
      <Section title="Pekerjaan panjang" ruled>
        <Progress label="Membaca berkas" done={18210} total={64000} unit="baris" secondsLeft={14} leavable />
      </Section>
      <Section title="Berkas" ruled>
        <FileDrop title="Berkas e-PPGBM bulan ini" accept={['.xls', '.xlsx', '.csv']} onFile={() => setOpen(true)}>
          Dibaca di komputer ini. Kolom Detail dibuang sebelum apa pun disimpan.
        </FileDrop>
      </Section>
      <Section title="Catatan" ruled>
        <Callout tone="severe" icon={<IconAlertTriangle />} title="Mendesak: 3 anak sangat kurus" action={<Button>Lihat</Button>}>
          Puskesmas memeriksa dalam 24 jam.
        </Callout>
        <br />
        <Callout tone="warm" title="D/S 72 %">
          Angka September belum lengkap.
        </Callout>
      </Section>
      <Section title="Keadaan" ruled>
        <EmptyState title="Belum ada kasus di sini" icon={<IconFolderHeart />} action={<Button variant="main">Impor penimbangan</Button>}>
          Kasus dibuka sendiri saat penimbangan menemukan anak pendek.
        </EmptyState>
        <ErrorState
          problem={{
            code: 'access.denied',
            title: 'Bagian ini dibuka untuk petugas yang menangani.',
            help: 'Minta akses kepada administrator, dengan alasan.',
          }}
          onRetry={() => setOpen(false)}
        />
        <Skeleton lines={4} />
      </Section>
      <Dialog
        title="Mulai kota sendiri?"
        open={open}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>Belum</Button>
            <Button variant="main" onPress={() => setOpen(false)}>
              Mulai kota sendiri
            </Button>
          </>
        }
      >
        <p>Kota contoh akan dihapus dan tidak dapat dikembalikan.</p>
        <TextField label="Nama kota atau kabupaten" />
      </Dialog>
    </Page>
  );
}
