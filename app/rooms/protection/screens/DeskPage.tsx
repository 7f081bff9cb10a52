import type { ReactNode } from 'react';
import { Link } from '../../../platform/ui/Link.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { maySee } from '../../../platform/ui/shell/screenRoute.ts';
import { useSignedIn } from '../../../platform/ui/shell/signedIn.ts';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { deskWords } from './deskWords.ts';
import styles from './desk.module.css';

const parts = [
  { href: '/perlindungan', key: 'requests', needs: 'protection.desk' },
  { href: '/perlindungan/persetujuan', key: 'consent', needs: 'protection.desk' },
  { href: '/perlindungan/bacaan', key: 'reading', needs: 'audit.read' },
  { href: '/tinjau-akses', key: 'glass', needs: 'break_glass.review' },
  { href: '/perlindungan/salinan', key: 'copies', needs: 'audit.read' },
  { href: '/perlindungan/penghapusan', key: 'erasure', needs: 'erasure.confirm' },
  { href: '/perlindungan/masa-simpan', key: 'retention', needs: 'protection.desk' },
  { href: '/perlindungan/kegagalan', key: 'breaches', needs: 'protection.desk' },
  { href: '/perlindungan/pemrosesan', key: 'processing', needs: 'protection.desk' },
] as const;

interface DeskPageProps {
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
  mainAction?: ReactNode;
  back?: { href: string; label: string };
  children: ReactNode;
}

/** A page of the desk: its parts stand as links above the content, those that the person may open. */
export function DeskPage({ children, ...page }: DeskPageProps) {
  const say = useMessages(deskWords);
  const { path } = useAddress();
  const { verbs } = useSignedIn();
  const mine = parts.filter(({ needs }) => maySee(needs, verbs));
  return (
    <Page {...page}>
      {mine.length < 2 ? null : (
        <nav className={styles['parts']} aria-label={say.parts} data-print="no">
          {mine.map(({ href, key }) => (
            <span key={href} {...(path === href ? { 'data-current': 'true' } : {})}>
              <Link href={href} bare>
                {say[key]}
              </Link>
            </span>
          ))}
        </nav>
      )}
      {children}
    </Page>
  );
}
