import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Link } from '../../../platform/ui/Link.tsx';
import { defineMessages, useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { DemoBanner } from '../../../platform/ui/shell/DemoBanner.tsx';
import { welcome } from '../index.ts';

const words = defineMessages({
  id: {
    demo: 'Kota contoh. Semua orang dan angka rekaan.',
    filling: (share: string) => `Kota contoh sedang diisi kehidupan setengah tahun: ${share} sudah terjadi. Layar boleh dibuka, isinya bertambah sendiri.`,
    ownCity: 'Mulai kota saya sendiri',
  },
  en: {
    demo: 'Demo city. Every child, parent and number here is made up.',
    filling: (share) => `The demo city is living half a year: ${share} has happened. Look around, it grows by itself.`,
    ownCity: 'Start my own city',
  },
});

/** While the demo city is filled its banner counts along. */
const WATCH_FILLING_MS = 5_000;

/** The banner of the demo city, inside and outside; nothing in a real one. */
export function DemoNote() {
  const say = useMessages(words);
  const { data } = useQuery({
    ...queryOptionsFor(welcome, {}),
    refetchInterval: (query) => (query.state.data?.demoProgress ? WATCH_FILLING_MS : false),
  });
  if (data?.regency?.kind !== 'demo') return null;
  const { demoProgress } = data;
  return (
    <DemoBanner action={<Link href="/kota-sendiri">{say.ownCity}</Link>}>
      {demoProgress ? say.filling(`${formatNumber(Math.floor((100 * demoProgress.done) / demoProgress.total))}\u00a0%`) : say.demo}
    </DemoBanner>
  );
}
