/** What people of the demo promise, and how the secretariat directs it by hand week by week. */
import { addDays } from '../../platform/clock/index.ts';
import { addOfflineGiver, directByHand, listNeedsFor, makeMyPledge, recordPledge } from '../../rooms/contributions/index.ts';
import type { GiverKind } from '../../rooms/contributions/index.ts';
import { lapsePledges } from '../../rooms/contributions/server.ts';
import { between, idOf } from './draws.ts';
import { act, instantOf, tries, workday } from './life.ts';
import type { Life } from './life.ts';
import { giveByRouter, routeAtDesk } from './routing.ts';
import { asks } from './snapshot-store.ts';
import type { OpenCase } from './snapshot-store.ts';

interface Told {
  /** Username, or the name of a giver without an account. */
  by: string;
  kind: GiverKind;
  /** Days after the demo's first day. */
  after: number;
  what: readonly ['money', number] | readonly ['goods' | 'service', number, string, string];
  /** Below the regency's code. */
  wish?: string;
  note?: string;
  runsDays?: number;
  /** Items that the giver named; none: whatever is most urgent. */
  items?: readonly string[];
  /** The giver sees first whom it would help, and orders it themselves. */
  routed?: true;
}

const pledges: readonly Told[] = [
  { by: 'ratna', kind: 'person', after: 16, what: ['goods', 600, 'butir', 'telur'], wish: '.01', note: 'Dari arisan keluarga, dikirim tiap bulan.' },
  { by: 'pt.sinar', kind: 'company', after: 18, what: ['money', 20_000_000], note: 'Dana sosial perusahaan tahun ini.' },
  { by: 'ciliwung', kind: 'community', after: 20, what: ['goods', 120, 'bulan', 'baas'], note: 'Dapur kami memasak setiap hari kerja.' },
  { by: 'tani', kind: 'community', after: 22, what: ['goods', 500, 'kg', 'telur'] },
  { by: 'amanah', kind: 'foundation', after: 25, what: ['money', 50_000_000] },
  { by: 'Paguyuban Warga Cipaku', kind: 'community', after: 27, what: ['goods', 90, 'kg', 'protein'], wish: '.01.1016' },
  { by: 'agus', kind: 'department', after: 30, what: ['goods', 9, 'unit', 'jamban'], note: 'Anggaran perubahan, dibangun bertahap.' },
  { by: 'opd.dukcapil', kind: 'department', after: 31, what: ['goods', 40, 'dokumen', 'nik'] },
  { by: 'opd.dinsos', kind: 'department', after: 33, what: ['goods', 60, 'orang', 'bpjs'] },
  { by: 'dedi', kind: 'foster_parent', after: 36, what: ['goods', 180, 'butir', 'telur'] },
  { by: 'fajar', kind: 'person', after: 40, what: ['money', 1_500_000], runsDays: 45, note: 'Untuk ongkos ke puskesmas.', routed: true },
  { by: 'opd.dkpp', kind: 'department', after: 45, what: ['goods', 240, 'kg', 'protein'], routed: true },
  { by: 'Toko Sembako Barokah Rekaan', kind: 'company', after: 55, what: ['goods', 30, 'paket', 'paket'], wish: '.04' },
  { by: 'ratna', kind: 'person', after: 62, what: ['money', 5_000_000], wish: '.01', note: 'Boleh untuk apa saja yang paling perlu.', routed: true },
  { by: 'pt.sinar', kind: 'company', after: 75, what: ['money', 60_000_000], note: 'Untuk jamban, air bersih, dan rumah.', items: ['jamban', 'air', 'rtlh'] },
  { by: 'ciliwung', kind: 'community', after: 84, what: ['service', 24, 'sesi', 'masak'] },
  { by: 'tani', kind: 'community', after: 95, what: ['goods', 20, 'peti', 'telur'], routed: true },
  { by: 'amanah', kind: 'foundation', after: 110, what: ['money', 60_000_000], routed: true },
  { by: 'dedi', kind: 'foster_parent', after: 118, what: ['goods', 90, 'butir', 'telur'] },
  { by: 'ratna', kind: 'person', after: 130, what: ['goods', 20, 'kg', 'telur'], wish: '.01' },
  { by: 'fajar', kind: 'person', after: 150, what: ['goods', 300, 'butir', 'telur'], routed: true },
  { by: 'pt.sinar', kind: 'company', after: 160, what: ['money', 15_000_000] },
  { by: 'amanah', kind: 'foundation', after: 164, what: ['money', 40_000_000], note: 'Penyaluran akhir tahun.' },
  { by: 'tani', kind: 'community', after: 167, what: ['goods', 12, 'peti', 'telur'] },
];

const pledgeId = (at: number): string => idOf('pledge', at);

async function promise(life: Life, told: Told, at: number): Promise<void> {
  const [kind, quantity, unit = 'rupiah', item = null] = told.what;
  const said = {
    pledgeId: pledgeId(at), kind, quantity, unit, item, wishArea: `${life.regency.code}${told.wish ?? ''}`, note: told.note ?? null,
    validUntil: told.runsDays === undefined ? null : addDays(life.day, told.runsDays),
  };
  const key = `pledge ${at}`;
  if (life.people.has(told.by)) {
    const giverKind = told.kind === 'department' || told.kind === 'foster_parent' ? {} : { giverKind: told.kind };
    const { pledgeId: draftId, ...have } = said;
    if (told.routed === true && (await giveByRouter(life, told.by, { draftId, ...have, ...giverKind }, 1230))) return;
    await tries(life, told.by, makeMyPledge, { ...said, ...giverKind }, key, 1240);
    return;
  }
  const giverId = idOf('giver', told.by);
  if (told.kind === 'foster_parent') return;
  await tries(life, 'indra', addOfflineGiver, { giverId, kind: told.kind, name: told.by }, giverId, 660);
  await tries(life, 'indra', recordPledge, { giverId, ...said }, key, 661);
}

interface Free {
  at: number;
  kind: string;
}

/** What is free of a promise goes to the most urgent needs that it fits, a few at a time: there are other things to do. */
async function direct(life: Life, { at, kind }: Free, first: ReadonlySet<string>): Promise<void> {
  const id = pledgeId(at);
  const { needs } = await act(life, 'indra', listNeedsFor, { pledgeId: id }, id, 700);
  // A crumb helps nobody: what is left of a promise waits for a need that it fits.
  const open = needs.filter(({ affordable, remaining }) => affordable > 0 && affordable >= remaining / 4).toSorted((one, other) => Number(first.has(other.needId)) - Number(first.has(one.needId)));
  const named = pledges[at]!.items;
  // Who has money looks for what money must buy; eggs come from those who have eggs.
  const wanted = named !== undefined ? open.filter(({ item }) => named.includes(item)) : kind === 'money' ? open.filter(({ item, needId }) => !['telur', 'baas', 'protein'].includes(item) || first.has(needId)) : open;
  for (const need of (wanted.length > 0 || named !== undefined ? wanted : open).slice(0, between(3, 6, life.day, at))) {
    const allocationId = idOf(id, need.needId, life.day);
    const reason = `Paling mendesak di ${need.villageName}`;
    if (!(await tries(life, 'indra', directByHand, { pledgeId: id, allocationId, needId: need.needId, quantity: need.affordable, reason }, allocationId, 710))) break;
  }
}

/** Days that a promise waits for its turn: the newest can still be directed by who looks at the demo. */
const WAITS_DAYS = 9;

/** Promises that have something free and whose turn it is: every second working day. */
async function readFree(life: Life): Promise<Free[]> {
  const weekday = new Date(`${life.day}T00:00:00Z`).getUTCDay();
  if (weekday > 4) return [];
  const rows = await asks(life, (tx) => tx.sql.selectFrom('pledge').select(['id', 'kind', 'made_on']).where('unspent', '>', 0).where('made_on', '<=', addDays(life.day, -WAITS_DAYS)).execute());
  return pledges.flatMap((_told, at) => {
    const row = at % 2 === weekday % 2 ? rows.find(({ id }) => id === pledgeId(at)) : undefined;
    return row === undefined ? [] : [{ at, kind: row.kind }];
  });
}

export async function liveGiving(life: Life, from: string, open: readonly OpenCase[]): Promise<void> {
  for (const [at, told] of pledges.entries()) if (workday(addDays(from, told.after)) === life.day) await promise(life, told, at);
  // What was promised until yesterday and not directed has ended.
  await lapsePledges(life.pool, life.regency, instantOf(life.day, 20));
  await routeAtDesk(life, from);
  const free = await readFree(life);
  if (free.length === 0) return;
  const heroes = open.filter(({ isHero }) => isHero).map(({ childId }) => childId);
  const own = heroes.length === 0 ? [] : await asks(life, (tx) => tx.sql.selectFrom('need_line').select('id').where('child_id', 'in', heroes).execute());
  for (const one of free) await direct(life, one, new Set(own.map(({ id }) => id)));
}
