/** What the import leaves to do beside the cases: urgent tasks within 24 hours, figures that cannot be true. */
import { addDays } from '../../platform/clock/index.ts';
import { decideUnitError, finishUrgentTask } from '../../rooms/cases/index.ts';
import { between, happens, oneOf } from './draws.ts';
import { together, tries } from './life.ts';
import type { Life } from './life.ts';
import { asks } from './snapshot-store.ts';
import { nutritionistOf } from './who.ts';

interface Waiting {
  id: string;
  childId: string;
  village: string;
  puskesmas: string;
  since: string;
  /** What a draw is for: the same in every filling. */
  key: string;
}

const where = `left(c.area, 13) as village, coalesce((select min(k.puskesmas) from catchment k where k.village = left(c.area, 13)), '') as puskesmas, c.born_on || '|' || c.sex || '|' || c.area as key`;

async function read(life: Life, name: string, text: string): Promise<Waiting[]> {
  return asks(life, async (tx) => (await tx.client.query({ name, text })).rows as unknown as Waiting[]);
}

const urgent = `select t.id, t.child_id as "childId", (t.opened_at at time zone 'Asia/Jakarta')::date as since, ${where} from urgent_task t join child c on c.id = t.child_id where t.done_at is null order by t.opened_at, t.id`;
const doubtful = `select m.id, m.child_id as "childId", (m.recorded_at at time zone 'Asia/Jakarta')::date as since, ${where} from measurement m join child c on c.id = m.child_id
  where m.unit_error = 'proposed' and m.superseded_by is null and c.state = 'active' order by m.id`;

const outcomes = [
  'Diperiksa hari ini. Diare ringan, zinc dan oralit, kontrol tiga hari lagi.', 'Ditimbang ulang: gizi kurang, PMT dimulai hari ini.', 'Dirujuk ke rumah sakit dan sudah diterima.', 'Tidak ada edema. Ibu diajari tanda bahaya, dipantau tiap pekan.',
  'Pneumonia ringan, antibiotik diberikan, besok dilihat lagi.',
] as const;

/** Most urgent children are seen within the day; one in twelve later. What was typed wrong is looked through in the days after the file came. */
export async function liveFirstAid(life: Life): Promise<void> {
  await together(await read(life, 'demo-urgent', urgent), async (task) => {
    const late = happens(0.08, task.key, task.since, 'late') ? between(3, 24, task.key, 'late') : between(0, 1, task.key, task.since);
    if (life.day < addDays(task.since, late)) return;
    await tries(life, nutritionistOf(task), finishUrgentTask, { childId: task.childId, taskId: task.id, outcome: oneOf(outcomes, task.key, task.since) }, task.id, 530);
  });
  await together(await read(life, 'demo-doubtful', doubtful), async (one) => {
    if (happens(0.35, one.key, 'waits') || life.day < addDays(one.since, between(1, 9, one.key, one.since))) return;
    await tries(life, nutritionistOf(one), decideUnitError, { childId: one.childId, measurementId: one.id, decision: happens(0.88, one.key) ? 'accept' : 'remeasure' }, one.id, 515);
  });
}
