import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { IconChartBar, IconFileImport, IconFolderHeart, IconLayoutDashboard, IconSettings, IconUsers } from '@tabler/icons-react';
import '../global.css';
import { applyContrast } from '../contrast.ts';
import { DemoBanner } from '../shell/DemoBanner.tsx';
import { Shell } from '../shell/Shell.tsx';
import { Link } from '../Link.tsx';
import { ChildSheet } from './ChildSheet.tsx';
import { CitySheet } from './CitySheet.tsx';
import { DoorSheet } from './DoorSheet.tsx';
import { ImportSheet } from './ImportSheet.tsx';
import { PartsSheet } from './PartsSheet.tsx';
import { RegisterSheet } from './RegisterSheet.tsx';

/** Everything in the kit with made-up data, one sheet at a time: `#register`, `#child`, `#import`, `#city`, `#parts`. */
const sheets: Record<string, () => ReactNode> = {
  register: RegisterSheet,
  child: ChildSheet,
  import: ImportSheet,
  city: CitySheet,
  parts: PartsSheet,
};

const nav = [
  { href: '#city', label: 'Kota', icon: <IconLayoutDashboard /> },
  { href: '#register', label: 'Anak', icon: <IconUsers /> },
  { href: '#child', label: 'Kasus', icon: <IconFolderHeart /> },
  { href: '#import', label: 'Impor', icon: <IconFileImport /> },
  { href: '#reports', label: 'Laporan', icon: <IconChartBar /> },
  { href: '#parts', label: 'Pengguna', icon: <IconSettings /> },
];

function Gallery() {
  const path = location.hash || '#register';
  const Sheet = sheets[path.slice(1)] ?? RegisterSheet;
  if (path === '#door') return <DoorSheet />;
  return (
    <Shell
      nav={nav}
      path={path}
      person={{ name: 'Rina', role: 'Ahli gizi, Bogor Barat' }}
      onSignOut={() => location.assign('#door')}
      banner={
        <DemoBanner action={<Link href="#own">Mulai kota sendiri</Link>}>
          <b>Kota contoh.</b> Semua anak di sini rekaan; data sungguhan ditolak.
        </DemoBanner>
      }
    >
      <Sheet />
    </Shell>
  );
}

applyContrast();
window.addEventListener('hashchange', () => location.reload());
const place = document.getElementById('app');
if (place)
  createRoot(place).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
