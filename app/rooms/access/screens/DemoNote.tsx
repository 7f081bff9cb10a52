import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Link } from '../../../platform/ui/Link.tsx';
import { defineMessages, useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { DemoBanner } from '../../../platform/ui/shell/DemoBanner.tsx';
import { welcome } from '../index.ts';

const words = defineMessages({
  id: {
    demo: 'Kota contoh. Semua anak, orang tua, dan angka di sini rekaan.',
    filling: (done: string, total: string) => `Kota contoh sedang diisi: ${done} dari ${total} bulan masuk. Angka bertambah sendiri.`,
    ownCity: 'Mulai kota saya sendiri',
  },
  en: {
    demo: 'Demo city. Every child, parent and number here is made up.',
    filling: (done, total) => `The demo city is being filled: ${done} of ${total} months are in. Numbers grow by themselves.`,
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
      {demoProgress ? say.filling(formatNumber(demoProgress.done), formatNumber(demoProgress.total)) : say.demo}
    </DemoBanner>
  );
}
