/** What staff measure: how the child truly grows, with the small errors of trained hands. */
import { ageInDays, completedMonths, lengthForAge, valueAt, weightForAge } from '@anakkita/growth';
import { recordMeasurement } from '../../rooms/cases/index.ts';
import { bell, idOf, oneOf } from './draws.ts';
import { tries } from './life.ts';
import type { Life } from './life.ts';
import { asks } from './snapshot-store.ts';
import type { OpenCase } from './snapshot-store.ts';
import { midwifeOf, nutritionistOf } from './who.ts';

const STANDING_FROM_DAYS = 731;
const DAYS_PER_MONTH = 30.4375;

/** What the child truly is weighs more than what was read off at the posyandu, but a board is a board for staff too. */
const TRUTH = 0.65;

/** z that staff will find, hundredths: how the child truly grows, near to the last values; of a child whose number the file hid, those alone. */
function trueZ(life: Life, child: OpenCase): { lenZ: number; weiZ: number } | null {
  const track = child.nikHash === null ? undefined : life.truth.get(child.nikHash)?.(life.day);
  const mean = (of: 'lenZ' | 'weiZ'): number | null => {
    const known = child.measured.filter((one) => one[of] !== null && !one.trained).slice(-3);
    return known.length === 0 ? null : known.reduce((sum, one) => sum + one[of]!, 0) / known.length;
  };
  const [lenZ, weiZ] = [mean('lenZ'), mean('weiZ')];
  if (track === undefined) return lenZ === null ? null : { lenZ, weiZ: weiZ ?? lenZ * 0.7 };
  const share = child.isHero ? 1 : TRUTH;
  const near = (truth: number, read: number | null): number => share * truth + (1 - share) * (read ?? truth);
  return { lenZ: near(100 * track.lengthZ, lenZ), weiZ: near(100 * track.weightZ, weiZ) };
}

/** Measures a child at a desk. Gives the measurement with its z as the room scored it, or null when the room refused. */
export async function measure(life: Life, child: OpenCase, occasion: string, minute: number): Promise<{ id: string; on: string; lenZ: number | null } | null> {
  const measurementId = idOf(child.childId, occasion);
  const known = child.measured.find(({ id }) => id === measurementId);
  if (known !== undefined) return known;
  const ageDays = ageInDays(child.bornOn, life.day);
  if (completedMonths(child.bornOn, life.day) >= 60) return null;
  const found = trueZ(life, child);
  if (found === null) return null;
  const { lenZ, weiZ } = found;
  const draw = (what: string): number => bell(child.key, occasion, what);
  const length = valueAt(lengthForAge, child.sex, ageDays, (lenZ + 5 * draw('length')) / 100);
  const weight = valueAt(weightForAge, child.sex, ageDays, (weiZ + 6 * draw('weight')) / 100);
  if (length === null || weight === null) return null;
  const who = oneOf([nutritionistOf(child), midwifeOf(child)], child.key, occasion);
  const kept = await tries(life, who, recordMeasurement, {
    childId: child.childId, measurementId, measuredOn: life.day, weightKg: Math.round(weight * 100) / 100, lengthCm: Math.round(length * 10) / 10,
    posture: ageDays < STANDING_FROM_DAYS ? 'L' : 'H', armCm: armOf(ageDays, weiZ), oedema: false, measuredBy: 'Ahli gizi puskesmas', trained: true,
    place: oneOf(['puskesmas', 'puskesmas', 'home', 'posyandu'] as const, child.key, occasion, 'place'), sure: true,
  }, measurementId, minute);
  return kept ? asks(life, async (tx) => {
    const row = await tx.sql.selectFrom('measurement').select(['id', 'measured_on', 'len_z', 'flags']).where('id', '=', measurementId).executeTakeFirst();
    return row === undefined ? null : { id: row.id, on: row.measured_on, lenZ: (row.flags & 1) === 0 ? row.len_z : null };
  }) : null;
}

/** Arm in half centimetres, growing with age and weight. */
const armOf = (ageDays: number, weiZ: number): number => Math.round(2 * Math.max(12, 14.3 + 0.045 * (ageDays / DAYS_PER_MONTH - 12) + (0.8 * weiZ) / 100)) / 2;
