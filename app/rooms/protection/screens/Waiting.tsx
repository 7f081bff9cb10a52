import { useQuery } from '@tanstack/react-query';
import { IconAlertTriangle } from '@tabler/icons-react';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { Link } from '../../../platform/ui/Link.tsx';
import { defineMessages, useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { readDesk } from '../index.ts';
import styles from './desk.module.css';

const words = defineMessages({
  id: {
    title: 'Yang juga menunggu',
    findings: (n: string) => `${n} bacaan tidak biasa`,
    breaches: (n: string) => `${n} kegagalan pelindungan terbuka`,
    late: (n: string) => `${n} lewat 3 x 24 jam`,
    erasures: (n: string) => `${n} penghapusan menunggu orang kedua`,
    questions: (n: string) => `${n} perbedaan antara wali`,
  },
  en: {
    title: 'Also waiting',
    findings: (n) => `${n} unusual readings`,
    breaches: (n) => `${n} open breaches`,
    late: (n) => `${n} past 3 x 24 hours`,
    erasures: (n) => `${n} erasures wait for the second person`,
    questions: (n) => `${n} questions between guardians`,
  },
});

/** What else waits at the desk, in one line of links; nothing when nothing does. */
export function Waiting() {
  const say = useMessages(words);
  const { data } = useQuery(queryOptionsFor(readDesk, {}));
  if (data === undefined) return null;
  const { findings, breaches, erasures, questions } = data;
  const items = [
    { n: findings.waiting, href: '/perlindungan/bacaan', label: say.findings(formatNumber(findings.waiting)) },
    {
      n: breaches.open,
      href: '/perlindungan/kegagalan',
      label: [say.breaches(formatNumber(breaches.open)), ...(breaches.late > 0 ? [say.late(formatNumber(breaches.late))] : [])].join(', '),
    },
    { n: erasures.waiting, href: '/perlindungan/penghapusan', label: say.erasures(formatNumber(erasures.waiting)) },
    { n: questions.open, href: '/perlindungan/persetujuan', label: say.questions(formatNumber(questions.open)) },
  ].filter(({ n }) => n > 0);
  if (items.length === 0) return null;
  return (
    <div className={styles['waiting']}>
      <Callout tone={breaches.late > 0 ? 'severe' : 'warm'} title={say.title} icon={<IconAlertTriangle aria-hidden="true" />}>
        <span className={styles['links']}>
          {items.map(({ href, label }) => (
            <Link key={href} href={href}>
              {label}
            </Link>
          ))}
        </span>
      </Callout>
    </div>
  );
}
