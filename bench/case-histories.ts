/** Histories of cases as pure rules allow them: each step is asked of the rules before it is taken, so that no case is where none could be. */
import { addDays } from '../app/platform/clock/index.ts';
import { newId } from '../app/platform/ids/index.ts';
import { afterAction, openedCase } from '../app/rooms/cases/case.ts';
import type { CaseAction, CaseState } from '../app/rooms/cases/case.ts';
import { conferenceOf } from '../app/rooms/cases/case-next.ts';
import { refusalOf } from '../app/rooms/cases/case-refusal.ts';
import type { CaseMeasurement } from '../app/rooms/cases/plan.ts';
import type { StepDetails, StepKind } from '../app/rooms/cases/step.ts';
import type { drawsFrom } from './draws.ts';

export type Draws = ReturnType<typeof drawsFrom>;

export interface CaseToTell {
  id: string;
  childId: string;
  sex: 'M' | 'F';
  bornOn: string;
  foundBy: string;
  foundOn: string;
  openedOn: string;
  measurements: CaseMeasurement[];
}

/** A measurement that trained staff took for the case: like another one of the child, on another day and perhaps at another z. */
export interface TrainedMeasurement {
  id: string;
  like: string;
  on: string;
  lenZ: number;
}

export interface ToldCase {
  state: CaseState;
  actions: CaseAction[];
  trained: TrainedMeasurement[];
  /** Day from which the child's imported lengths stand above the line; null for a child still below it. */
  aboveFrom: string | null;
}

/** How far a case should come, with its share of all cases. */
export const destinations = [
  ['found', 0.16], ['verified', 0.1], ['assessed', 0.1], ['planned', 0.08], ['in_treatment', 0.43], ['recovered', 0.04], ['relapse_watch', 0.09],
] as const;
export type Destination = (typeof destinations)[number][0];

const LINE_Z = -200;
const order = destinations.map(([name]) => name);

export interface People {
  rina: string;
  bima: string;
}

/** Tells one case as far as its destination, as of a day; it stops earlier where the rules refuse the next step. */
export function tellCase(of: CaseToTell, destination: Destination, today: string, people: People, draws: Draws): ToldCase {
  const far = order.indexOf(destination);
  const days = { found: Math.round(draws.between(0, 12)), verified: 9, assessed: 16, planned: 20, in_treatment: Math.round(draws.between(35, 130)), recovered: 120, relapse_watch: 165 }[destination];
  let day = addDays(today, -days);
  if (day < of.openedOn) day = of.openedOn;
  // The programme began half a year ago: a child found long before had its case opened when somebody took it up.
  const openedOn = destination === 'found' ? day : [of.openedOn, addDays(day, -Math.round(draws.between(1, 8)))].toSorted()[1]!;
  const told: ToldCase = { state: openedCase({ foundBy: of.foundBy, foundOn: of.foundOn, openedOn }), actions: [], trained: [], aboveFrom: null };
  const measurements = [...of.measurements];
  const below = measurements.findLast((m) => m.lenZ !== null && m.lenZ < LINE_Z) ?? { id: of.foundBy, lenZ: LINE_Z - 40 };
  const measure = (wished: string, lenZ: number): TrainedMeasurement => {
    let on = wished;
    while (measurements.some((m) => m.on === on)) on = addDays(on, -1);
    const one = { id: newId(), like: below.id, on, lenZ };
    told.trained.push(one);
    measurements.push({ id: one.id, on, lenZ, trained: true });
    measurements.sort((a, b) => a.on.localeCompare(b.on));
    return one;
  };
  const take = <K extends StepKind>(kind: K, by: string, details: StepDetails[K], later: number): boolean => {
    day = addDays(day, later);
    if (day > today) return false;
    const action = { kind, on: day, by, told: details } as unknown as CaseAction;
    const seen = measurements.filter((m) => m.on <= day);
    if (refusalOf(told.state, action, { today: day, actorId: by, bornOn: of.bornOn, measurements: seen }) !== null) return false;
    told.actions.push(action);
    told.state = afterAction(told.state, action);
    return true;
  };
  if (far < order.indexOf('verified')) return told;
  const confirmed = measure(day, Math.min(below.lenZ!, LINE_Z - 5));
  if (!take('verify', people.rina, { measurementId: confirmed.id }, 0)) return told;
  if (far < order.indexOf('assessed')) return told;
  const pale = draws.share(0.03);
  const referral = { id: newId(), from: 'puskesmas', to: 'hospital', reason: 'Pucat sekali, perlu diperiksa.', dueOn: addDays(day, 5), urgent: pale } as const;
  const sent = pale || draws.share(0.12) ? { ...referral, dueOn: addDays(day, pale ? 5 : 12) } : null;
  if (!take('assess', people.rina, { assessment: answers(draws, pale), dangers: pale ? ['severe_pallor'] : [], referral: sent }, 5)) return told;
  if (far < order.indexOf('planned')) return told;
  const from = addDays(day, 4);
  const until = addDays(from, 170);
  const tasks = tasksOf(from, draws);
  const plan = { from, until, base: { measurementId: confirmed.id, on: confirmed.on, lenZ: confirmed.lenZ }, targetZ: Math.max(confirmed.lenZ, LINE_Z), goals: ['Panjang badan naik sesuai garis.'], tasks };
  if (!take('plan', people.rina, { plan }, 4)) return told;
  if (far < order.indexOf('in_treatment')) return told;
  if (!take('approve_plan', people.bima, {}, 2)) return told;
  for (const task of tasks) if (draws.share(0.5)) take('finish_task', people.rina, { taskId: task.id, outcome: 'Sudah dilakukan.' }, Math.round(draws.between(0, 3)));
  if (far < order.indexOf('recovered')) {
    const called = conferenceOf(told.state, of, measurements.filter((m) => m.on <= today));
    if (called === null) return told;
    day = addDays(day, 1);
    take('call_conference', people.rina, { conferenceId: newId(), measurementIds: called.map(({ id }) => id) }, 0);
    if (draws.share(0.4)) take('hold_conference', people.rina, { outcome: 'Makanan selingan ditambah.' }, 2);
    return told;
  }
  told.aboveFrom = addDays(day, 10);
  for (const m of measurements) if (m.on >= told.aboveFrom) m.lenZ = LINE_Z + 15;
  measure(addDays(day, 12), LINE_Z + 10);
  measure(addDays(day, 42), LINE_Z + 18);
  if (!take('declare_recovery', people.rina, { measurementIds: [] }, 44)) return told;
  if (far >= order.indexOf('relapse_watch')) take('approve_recovery', people.bima, {}, 2);
  return told;
}

/** Closes a case that is not among the open ones: the child grew out of the programme, or moved away. */
export function tellEnd(of: CaseToTell, today: string, people: People): ToldCase {
  const agedOut = addDays(of.bornOn, 1827);
  const on = agedOut <= today ? (agedOut < of.openedOn ? of.openedOn : agedOut) : of.openedOn;
  const told = { ending: agedOut <= today ? 'aged_out' : 'moved', on, note: 'Menurut kader.' } as const;
  const actions = [
    { kind: 'propose_closing', on, by: people.rina, told },
    { kind: 'approve_closing', on, by: people.bima, told: {} },
  ] as CaseAction[];
  const state = actions.reduce(afterAction, openedCase({ foundBy: of.foundBy, foundOn: of.foundOn, openedOn: of.openedOn }));
  return { state, actions, trained: [], aboveFrom: null };
}

function answers(draws: Draws, pale: boolean): StepDetails['assess']['assessment'] {
  return {
    mealsPerDay: Math.round(draws.between(2, 4)), animalProteinDays: Math.round(draws.between(0, 6)), diarrhoea: draws.share(0.2), coughOverTwoWeeks: draws.share(0.08),
    immunised: draws.share(0.7) ? 'yes' : 'antigen_missing', birthWeightKg: Math.round(draws.between(2, 3.6) * 10) / 10, pregnantAgain: draws.share(0.06), smokerAtHome: draws.share(0.6),
    water: draws.share(0.75) ? 'piped' : 'unprotected', latrine: draws.pick(['own', 'own', 'shared', 'none'] as const), earthFloor: draws.share(0.1), people: Math.round(draws.between(3, 9)),
    insurance: draws.pick(['state_paid', 'state_paid', 'inactive', 'none'] as const), documentsComplete: draws.share(0.8), pkh: draws.share(0.4), foodAid: draws.share(0.4),
    wealthDecile: Math.round(draws.between(1, 6)), development: draws.share(0.85) ? 'on_age' : 'doubtful', seen: pale ? ['severe_pallor'] : [],
  };
}

const titles = [
  ['Kunjungan rumah, lihat cara memberi makan.', 'kader'], ['Timbang dan ukur setiap bulan.', 'nutritionist'], ['Ajak ke kelas ibu balita.', 'family_companion'],
  ['Bantu urus kartu jaminan kesehatan.', 'village_head'], ['Periksa darah dan beri obat cacing.', 'doctor'],
] as const;

function tasksOf(from: string, draws: Draws) {
  return titles.filter(() => draws.share(0.6)).concat([titles[0]]).map(([title, owner]) => ({ id: newId(), title, owner, dueOn: addDays(from, Math.round(draws.between(3, 90))) }));
}
