/** A case as it stands once staff measured again and asked the family: its needs are decided and open. Past the screens. */
import type { MovedCity } from './moved-city.ts';
import type { MadeUpChild } from './eppgbm-file.ts';
import { ageInDays, lengthForAge, valueAt, weightForLength } from '../growth/index.ts';

interface NeedLine {
  id: string;
  item: string;
  quantity: number;
  unitPriceRp: number;
  state: string;
  departments: string[];
}
interface Needed {
  lines: NeedLine[];
}

/** Brings a child in on a day, confirms and assesses its case, accepts the eggs that are proposed. */
export async function caseWithEggs(city: MovedCity, child: MadeUpChild, day: string, eggs: number): Promise<{ childId: string; needId: string; unitPriceRp: number }> {
  const [childId = ''] = await city.bringIn([child], day);
  const rina = await city.as('rina');
  const ageDays = ageInDays(child.bornOn, day);
  const sex = child.sex === 'L' ? 'M' : 'F';
  const lengthCm = Math.round((valueAt(lengthForAge, sex, ageDays, child.lengthZ) ?? 0) * 10) / 10;
  const weightKg = Math.round((valueAt(weightForLength, sex, lengthCm, 0) ?? 0) * 10) / 10;
  const measurementId = crypto.randomUUID();
  await rina.say('POST', `/v1/children/${childId}/measurements`, {
    measurementId, measuredOn: day, lengthCm, weightKg, posture: 'L', oedema: false, measuredBy: 'Rina Marlina', trained: true, place: 'puskesmas', sure: true,
  });
  const { case: found } = await rina.say<{ case: { id: string } }>('GET', `/v1/children/${childId}/case`);
  await rina.say('POST', `/v1/cases/${found.id}/verification`, { measurementId });
  const answers = { seen: [], mealsPerDay: 2, animalProteinDays: 1, wealthDecile: 2, foodAid: false };
  await rina.say('POST', `/v1/cases/${found.id}/assessment`, { answers, referral: null });
  const { lines } = await rina.say<Needed>('GET', `/v1/children/${childId}/needs`);
  const line = lines.find((one) => one.item === 'telur');
  if (line === undefined) throw new Error('No eggs are proposed');
  const deadline = new Date(Date.parse(`${day}T00:00:00Z`) + 60 * 86_400_000).toISOString().slice(0, 10);
  await rina.say('POST', `/v1/needs/${line.id}/acceptance`, { quantity: eggs, unitPriceRp: line.unitPriceRp, deadline, department: line.departments[0] });
  return { childId, needId: line.id, unitPriceRp: line.unitPriceRp };
}
