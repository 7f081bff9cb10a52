/** Visits every fourteen days or so, with the card; worries that the puskesmas looks at; some that are late. */
import { addDays } from '../../platform/clock/index.ts';
import { answerWorry, makeMyVisit, makeVisit } from '../../rooms/visits/index.ts';
import type { CardAnswers, VisitBody } from '../../rooms/visits/index.ts';
import { between, happens, idOf, oneOf, partOf } from './draws.ts';
import { together, tries } from './life.ts';
import type { Life } from './life.ts';
import { asks } from './snapshot-store.ts';
import type { OpenCase } from './snapshot-store.ts';
import { CIPAKU, kaderOf, nutritionistOf } from './who.ts';

const wishes = ['Telur dan ikan untuk lauk', 'Sembako', 'Jamban yang layak', 'Susu', 'Ongkos ke puskesmas', 'Mainan edukatif', 'Kartu BPJS', ''] as const;
const worries = ['Anak lemas dan tidak mau makan sejak kemarin', 'Diare tiga hari belum berhenti', 'Batuk lama, berat tampak turun', 'Ibu tampak sangat lelah dan menangis', 'Kulit pucat sekali'] as const;

/** Days around the due day at which somebody comes. What stays away longer climbs to the camat, the secretariat, the chair. */
function lateness(child: OpenCase, dueOn: string): number {
  if (child.isHero) return -1;
  // The lurah of the tour has something to look after.
  const at = partOf(child.village.endsWith(CIPAKU) ? [0.4, 0.24, 0.16, 0.12] : [0.71, 0.12, 0.07, 0.05], child.key, dueOn, 'late');
  return ([() => between(-2, 0, child.key, dueOn), () => between(1, 3, child.key, dueOn), () => between(4, 7, child.key, dueOn), () => between(8, 14, child.key, dueOn), () => between(15, 26, child.key, dueOn)] as const)[at]!();
}

function cardOf(child: OpenCase, dueOn: string): CardAnswers {
  const yes = (part: number, what: string): 'yes' | 'no' => (happens(part, child.key, dueOn, what) ? 'yes' : 'no');
  const worry = !child.isHero && happens(0.05, child.key, dueOn, 'worry');
  const helpCame = (['yes', 'no', 'nothing_promised', 'unknown'] as const)[partOf([0.62, 0.14, 0.2], child.key, dueOn, 'help')]!;
  return {
    lively: worry ? 'no' : yes(0.93, 'lively'), animalProtein: yes(0.74, 'protein'), meals: between(2, 4, child.key, dueOn, 'meals'), ill: worry ? 'yes' : yes(0.2, 'ill'), helpCame,
    helpUsed: helpCame === 'yes' ? yes(0.95, 'used') : helpCame === 'unknown' ? 'unknown' : 'nothing_came', weighed: yes(0.86, 'weighed'), waterAndLatrine: yes(0.75, 'water'),
    needsMost: oneOf(wishes, child.key, dueOn, 'wish'), worry: worry ? 'yes' : 'no', worryWords: worry ? oneOf(worries, child.key, dueOn) : '',
  };
}

const activities: readonly VisitBody['activities'][] = [['education'], ['growth_watch'], ['extra_feeding', 'education'], ['social_aid'], ['growth_watch', 'education'], ['none']];

async function visit(life: Life, child: OpenCase): Promise<void> {
  if (child.clock === null || (child.restricted && child.clock.keeperId !== null)) return;
  const { dueOn, keeperId } = child.clock;
  if (life.day < addDays(dueOn, lateness(child, dueOn))) return;
  const body = { childId: child.childId, visitId: idOf(child.childId, 'visit', dueOn), madeOn: life.day, accompanied: true, answers: cardOf(child, dueOn), activities: oneOf(activities, child.key, dueOn) };
  const foster = keeperId === null ? undefined : [...life.people].find(([, id]) => id === keeperId)?.[0];
  const minute = between(840, 1050, child.key, dueOn);
  if (foster === undefined) await tries(life, kaderOf(child), makeVisit, body, body.visitId, minute);
  else await tries(life, foster, makeMyVisit, { ...body, withKader: true }, body.visitId, minute);
}

/** Worries are looked at the same day or the next; some wait longer than they should. */
async function answerWorries(life: Life, children: ReadonlyMap<string, OpenCase>): Promise<void> {
  const waiting = await asks(life, (tx) => tx.sql.selectFrom('visit').select(['id', 'child_id', 'made_on']).where('worry', '=', true).where('worry_answered_at', 'is', null).execute());
  for (const { id, child_id: childId, made_on: madeOn } of waiting) {
    const child = children.get(childId);
    if (child === undefined || life.day < addDays(madeOn, oneOf([1, 1, 1, 2, 4, 7], child.key, madeOn))) continue;
    await tries(life, nutritionistOf(child), answerWorry, { childId, visitId: id }, id, 520);
  }
}

export async function liveVisits(life: Life, open: readonly OpenCase[]): Promise<void> {
  await answerWorries(life, new Map(open.map((child) => [child.childId, child])));
  await together(open, (child) => visit(life, child));
}
