/** What is decided on needs, and what departments take on. */
import { addDays } from '../../platform/clock/index.ts';
import { acceptNeed, declineNeed, takeDepartmentNeed, usualPrice } from '../../rooms/needs/index.ts';
import type { Department, NeedItem } from '../../rooms/needs/index.ts';
import { readCatalogue } from '../../rooms/needs/server.ts';
import { between, happens, oneOf } from './draws.ts';
import { together, tries } from './life.ts';
import type { Life } from './life.ts';
import { asks } from './snapshot-store.ts';
import type { OpenCase } from './snapshot-store.ts';
import { nutritionistOf } from './who.ts';

interface Line {
  id: string;
  childId: string;
  item: string;
  state: string;
  proposedOn: string;
  decidedOn: string | null;
  department: string | null;
  takenOn: string | null;
}

const readLines = (life: Life): Promise<Line[]> =>
  asks(life, async (tx) => {
    const { rows } = await tx.client.query({
      name: 'demo-needs',
      text: `select id, child_id as "childId", item, state, (proposed_at at time zone 'Asia/Jakarta')::date as "proposedOn", (decided_at at time zone 'Asia/Jakarta')::date as "decidedOn",
        department, taken_on as "takenOn" from need_line where state in ('proposed', 'open', 'covered') and (state = 'proposed' or taken_on is null) order by id`,
    });
    return rows as unknown as Line[];
  });

const officerOf: Readonly<Partial<Record<string, string>>> = { disperumkim: 'agus', disdukcapil: 'opd.dukcapil', dinsos: 'opd.dinsos', dkpp: 'opd.dkpp', dinkes: 'opd.dinkes' };
const refusals = ['Keluarga sudah menerima dari program lain.', 'Belum perlu, dilihat lagi bulan depan.', 'Keluarga menolak dengan sopan.', 'Sudah tersedia di posyandu.'] as const;

/** Items that the department of the demo's own officer answers for come to that office. */
const departmentFor = (item: NeedItem): Department => item.departments.find((one) => officerOf[one] !== undefined) ?? item.departments[0]!;

/** Decides what was proposed some days ago, and lets departments take on what is theirs. */
export async function liveNeeds(life: Life, open: readonly OpenCase[]): Promise<void> {
  const children = new Map(open.map((child) => [child.childId, child]));
  const lines = await readLines(life);
  const items = new Map((await asks(life, readCatalogue)).map((item) => [item.code, item]));
  const byChild = Map.groupBy(lines, ({ childId }) => childId);
  await together([...byChild], async ([childId, list]) => {
    const child = children.get(childId);
    if (child === undefined) return;
    for (const line of list) {
      const item = items.get(line.item);
      if (item === undefined) continue;
      if (line.state === 'proposed') await decide(life, child, line, item);
      else if (line.takenOn === null && line.decidedOn !== null) await take(life, child, line);
    }
  });
}

async function decide(life: Life, child: OpenCase, line: Line, item: NeedItem): Promise<void> {
  const draw = `${child.key} ${line.item}`;
  if (life.day < addDays(line.proposedOn, child.isHero ? 1 : between(1, 6, child.key, 'deciding'))) return;
  // A part of what is proposed waits for another visit, which will tell.
  if (!child.isHero && happens(0.3, draw, 'waits') && life.day < addDays(line.proposedOn, between(8, 17, draw, 'waiting'))) return;
  const who = nutritionistOf(child);
  if (!child.isHero && happens(0.14, draw, 'no')) {
    await tries(life, who, declineNeed, { needId: line.id, reason: oneOf(refusals, draw) }, line.id, 690);
    return;
  }
  const usual = usualPrice(item);
  const spread = item.price.high > item.price.low ? between(-10, 10, draw, 'price') / 100 : 0;
  const unitPriceRp = Math.max(item.price.low, Math.min(item.price.high, usual >= 1000 ? Math.round((usual * (1 + spread)) / 100) * 100 : usual));
  const quantity = item.usual >= 20 ? Math.round((item.usual * oneOf([0.5, 1, 1, 1], draw, 'quantity')) / 2) * 2 : item.usual;
  const staffWord = item.staffWord || item.prescribed ? { staffWord: 'Sudah dilihat dokter puskesmas, boleh diberikan.' } : {};
  const accepted = await tries(life, who, acceptNeed, { needId: line.id, quantity, unitPriceRp, deadline: addDays(life.day, item.days + between(5, 25, draw, 'deadline')), department: departmentFor(item), ...staffWord }, line.id, 690);
  if (!accepted) await tries(life, who, declineNeed, { needId: line.id, reason: 'Tidak sesuai umur atau alergi anak.' }, line.id, 691);
}

async function take(life: Life, child: OpenCase, line: Line): Promise<void> {
  const officer = officerOf[line.department ?? ''];
  const draw = `${child.key} ${line.item}`;
  if (officer === undefined || !happens(child.isHero ? 1 : 0.42, draw, 'taken')) return;
  if (life.day < addDays(line.decidedOn!, between(2, 16, draw, 'taking'))) return;
  await tries(life, officer, takeDepartmentNeed, { needId: line.id, plannedOn: addDays(life.day, between(4, 30, draw, 'planned')) }, line.id, 610);
}
