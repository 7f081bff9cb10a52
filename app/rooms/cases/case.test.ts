/** Random histories through the table of steps: no illegal state, every state reachable, the fold and its parts agree. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths } from '../../platform/clock/index.ts';
import { afterAction, caseOf, openedCase, waitingConference } from './case.ts';
import type { CaseAction, CaseState } from './case.ts';
import { conferenceOf, nextSteps, summaryOf } from './case-next.ts';
import { refusalOf, stepsFrom } from './case-refusal.ts';
import type { CaseFacts, CaseRefusal } from './case-refusal.ts';
import { refusalWords } from './case-refusal-words.ts';
import type { CaseMeasurement } from './plan.ts';
import { endings, stages, stepKinds, steps } from './step.ts';
import type { StepKind } from './step.ts';

const OPENED = '2026-01-15';
const BORN = '2021-12-31';
const OPENING = { foundBy: 'm0', foundOn: addDays(OPENED, -3), openedOn: OPENED };
const PEOPLE = ['rina', 'bima', 'wulan'] as const;

/** One throw of a random history: who does what, how many days later, with which measurement before it. */
interface Throw {
  days: number;
  kind: StepKind;
  by: (typeof PEOPLE)[number];
  pick: number;
  measure: { lenZ: number; trained: boolean; held: boolean } | null;
  /** Follows the one next step instead of a random one: so that histories come far. */
  eager: boolean;
}

const throwOf: fc.Arbitrary<Throw> = fc.record({
  days: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 45 }) }, fc.constantFrom(28, 31, 190)),
  kind: fc.constantFrom(...stepKinds),
  by: fc.constantFrom(...PEOPLE),
  pick: fc.nat(1000),
  measure: fc.option(fc.record({ lenZ: fc.integer({ min: -380, max: -120 }), trained: fc.boolean(), held: fc.integer({ min: 0, max: 9 }).map((n) => n === 0) }), { nil: null }),
  eager: fc.integer({ min: 0, max: 9 }).map((n) => n < 7),
});

/** What an eager hand tries at a stage. */
const eagerly: Readonly<Record<string, StepKind>> = {
  verify: 'verify', assess: 'assess', plan: 'plan', approve_plan: 'approve_plan', approve_recovery: 'approve_recovery', approve_closing: 'approve_closing',
  hold_conference: 'hold_conference', declare_recovery: 'declare_recovery', close: 'propose_closing', watch: 'relapse', treat: 'finish_task', confirm: 'finish_task', none: 'verify',
};

function actionOf(one: Throw, kind: StepKind, state: CaseState, facts: CaseFacts): CaseAction {
  const on = facts.today;
  const last = facts.measurements.findLast((m) => one.pick % 5 === 0 || (m.trained && m.lenZ !== null)) ?? facts.measurements.at(-1);
  const id = last?.id ?? 'none';
  const sent = (urgent: boolean) => ({ id: `r${state.seq}`, from: 'puskesmas' as const, to: 'hospital' as const, reason: 'Pucat', dueOn: urgent ? on : addDays(on, 7), urgent });
  const dangers = [...(one.pick % 3 === 0 ? (['severe_pallor'] as const) : []), ...(one.pick % 4 === 0 ? (['neglect_suspected'] as const) : [])];
  const toProtection = { ...sent(true), id: `p${state.seq}`, to: 'child_protection' as const, reason: 'Lebam' };
  const told: { [K in StepKind]: () => Extract<CaseAction, { kind: K }>['told'] } = {
    verify: () => ({ measurementId: id }),
    assess: () => ({ assessment: { seen: [...dangers] }, dangers: [...dangers], referral: dangers.length > 0 && one.pick % 2 === 0 ? sent(true) : null, protection: one.pick % 8 < 5 ? toProtection : null }),
    plan: () => ({
      plan: {
        from: on, until: addDays(on, one.pick % 7 === 0 ? 5 : one.pick % 11 === 0 ? 200 : 90), base: { measurementId: id, on: last?.on ?? on, lenZ: last?.lenZ ?? -250 }, targetZ: -200, goals: ['Naik'],
        tasks: [{ id: `t${state.seq}`, title: 'Kunjungan', owner: 'kader', dueOn: addDays(on, 3) }],
      },
    }),
    approve_plan: () => ({}),
    return_plan: () => ({ reason: 'Kurang' }),
    finish_task: () => ({ taskId: state.tasks.find((task) => task.doneOn === null)?.id ?? 'none', outcome: 'Sudah' }),
    call_conference: () => ({ conferenceId: `c${state.seq}`, measurementIds: [] }),
    hold_conference: () => ({ outcome: 'Ganti rencana' }),
    declare_recovery: () => ({ measurementIds: [] }),
    approve_recovery: () => ({}),
    return_recovery: () => ({ reason: 'Ukur lagi' }),
    relapse: () => ({ measurementId: id }),
    propose_closing: () => ({ ending: state.stage === 'relapse_watch' ? 'recovered' : endings[one.pick % endings.length]!, on, note: 'Catatan' }),
    approve_closing: () => ({}),
    return_closing: () => ({ reason: 'Belum' }),
    refer: () => ({ referral: sent(one.pick % 2 === 0) }),
    accept_referral: () => ({ referralId: state.referrals.at(-1)?.id ?? 'none', name: 'dr. Sp.A' }),
    decline_referral: () => ({ referralId: state.referrals.at(-1)?.id ?? 'none', name: 'dr. Sp.A', reason: 'Penuh' }),
    reply_referral: () => ({ referralId: state.referrals.at(-1)?.id ?? 'none', name: 'dr. Sp.A', reply: 'Obat diberikan' }),
  };
  return { kind, on, by: one.by, told: told[kind]() } as CaseAction;
}

/** What must hold of every state, whatever led to it. */
function lawful(state: CaseState): void {
  const { stage } = state;
  assert.equal(stage === 'closed', state.ending !== null, 'an ending belongs to a closed case');
  if (stage === 'planned') assert.ok(state.proposedPlan !== null && state.plan === null, 'planned waits for approval');
  if (stage === 'in_treatment' || stage === 'recovered' || stage === 'relapse_watch') assert.ok(state.plan !== null, `${stage} has an approved plan`);
  if (stage === 'verified') assert.ok(state.verifiedBy !== null && state.assessment === null && state.plan === null && state.proposedPlan === null, 'causes are looked for anew');
  if (stage === 'found') assert.ok(state.verifiedBy === null && state.assessment === null);
  if (stage === 'recovered') assert.ok(state.recovery !== null && state.recovery.approvedOn === null);
  if (stage === 'relapse_watch') assert.ok(state.recovery?.approvedOn != null);
  if (['assessed', 'planned', 'in_treatment', 'recovered', 'relapse_watch'].includes(stage)) assert.ok(state.assessment !== null && state.verifiedBy !== null);
  assert.ok(state.conferences.filter((one) => one.heldOn === null).length <= 1, 'one conference waits at a time');
  const { dangers = [], on } = state.assessment ?? {};
  const today = state.referrals.filter((one) => one.urgent && one.sentOn === on && one.dueOn === one.sentOn);
  if (dangers.some((sign) => sign !== 'neglect_suspected')) assert.ok(today.some(({ to }) => to !== 'child_protection'), 'a danger sign forces a referral today');
  if (dangers.includes('neglect_suspected')) assert.ok(today.some(({ to }) => to === 'child_protection'), 'suspected neglect goes to who protects children today');
}

const LINE_Z = -200;
const monthsApart = (before: string, after: string): number => (Number(after.slice(0, 4)) - Number(before.slice(0, 4))) * 12 + Number(after.slice(5, 7)) - Number(before.slice(5, 7));

/** What a step that was taken rests on, told in other words than the rules do. */
function rests(before: CaseState, action: CaseAction, { today, bornOn, measurements }: CaseFacts): void {
  const trainedOn = (id: string): CaseMeasurement => {
    const m = measurements.find((one) => one.id === id);
    assert.ok(m !== undefined && m.trained && m.lenZ !== null, `${action.kind} rests on trained hands`);
    return m;
  };
  if (action.kind === 'verify' || action.kind === 'relapse') assert.ok(trainedOn(action.told.measurementId).lenZ! < LINE_Z, `${action.kind} of a child below the line`);
  if (action.kind === 'plan') {
    const { from, until, tasks } = action.told.plan;
    assert.ok(until >= addDays(from, 14) && until <= addMonths(from, 6) && tasks.length > 0, 'a plan has a box of time and tasks');
  }
  if (action.kind === 'declare_recovery') {
    const counted = measurements.filter((m) => m.lenZ !== null && m.on >= before.plan!.from);
    const run = counted.slice(counted.findLastIndex((m) => m.lenZ! < LINE_Z) + 1).filter((m) => m.trained);
    assert.ok(run.some((m, n) => run.slice(n + 1).some((later) => monthsApart(m.on, later.on) === 1 && later.on >= addDays(m.on, 21))), 'above the line in two months that follow each other, by trained hands');
  }
  if (action.kind !== 'propose_closing') return;
  const { ending, on, note } = action.told;
  assert.ok(on <= today && note.length > 0);
  if (ending === 'aged_out') assert.ok(today >= addMonths(bornOn, 60), 'aged out at 60 months');
  if (ending === 'recovered') assert.ok(before.stage === 'relapse_watch' && today >= addMonths(before.recovery!.approvedOn!, 6), 'recovered ends a watch of six months');
  if (ending === 'error') assert.ok(before.stage === 'found' && measurements.some((m) => m.trained && m.lenZ !== null && m.lenZ >= LINE_Z), 'an error was measured again');
}

test('10,000 random histories: no illegal state, every state and step reached, the fold is the state', () => {
  const reached = new Set<string>();
  const taken = new Set<StepKind>();
  const next = new Set<string>();
  const refusedFor = new Set<CaseRefusal>();
  const ended = new Set<string>();
  fc.assert(
    fc.property(fc.array(throwOf, { minLength: 5, maxLength: 40 }), (history) => {
      let state = openedCase(OPENING);
      let today = OPENED;
      const actions: CaseAction[] = [];
      const measurements: CaseMeasurement[] = [{ id: 'm0', on: addDays(OPENED, -3), lenZ: -260, trained: false }];
      const proposers = new Map<string, string>();
      const take = (action: CaseAction): void => {
        const before = state;
        actions.push(action);
        state = afterAction(state, action);
        taken.add(action.kind);
        assert.equal(state.stage, steps[action.kind].moves[before.stage], `${action.kind} leads from ${before.stage} where the table says`);
        lawful(state);
      };
      for (const one of history) {
        today = addDays(today, one.days);
        // Some histories are blessed: once treated, the child grows steadily and is measured well.
        const blessed = history[0]!.pick % 2 === 0 && (state.stage === 'in_treatment' || state.stage === 'relapse_watch');
        if (blessed) measurements.push({ id: `m${measurements.length}`, on: today, lenZ: -150, trained: true });
        else if (one.measure !== null) measurements.push({ id: `m${measurements.length}`, on: today, lenZ: one.measure.held ? null : one.measure.lenZ, trained: one.measure.trained });
        const child = { sex: 'F', bornOn: BORN } as const;
        const called = conferenceOf(state, child, measurements);
        if (called !== null) take({ kind: 'call_conference', on: today, by: 'rule', told: { conferenceId: `k${state.seq}`, measurementIds: called.map(({ id }) => id) } });
        const summary = summaryOf(state, child, measurements);
        reached.add(state.stage);
        next.add(summary.nextStep);
        assert.equal(summary.dueOn === null, state.stage === 'closed', 'every open case has a clock');
        const facts: CaseFacts = { today, actorId: one.by, bornOn: BORN, measurements };
        const kind = one.eager ? eagerly[summary.nextStep]! : one.kind;
        if (steps[kind].taken === 'by_rule') continue;
        const action = actionOf(one, kind, state, facts);
        const refusal = refusalOf(state, action, facts);
        if (refusal !== null) {
          refusedFor.add(refusal);
          if (!stepsFrom(state).includes(kind)) continue;
          assert.notEqual(refusal, 'wrong_order', 'what the screen offers is never out of order');
          continue;
        }
        assert.ok(stepsFrom(state).includes(kind), `${kind} was taken though the screen does not offer it`);
        if (kind === 'plan' || kind === 'declare_recovery' || kind === 'propose_closing') proposers.set(kind, one.by);
        const of = { approve_plan: 'plan', approve_recovery: 'declare_recovery', approve_closing: 'propose_closing' }[kind as string];
        rests(state, action, facts);
        if (of !== undefined) assert.notEqual(proposers.get(of), one.by, 'nobody approves what they proposed');
        take(action);
        if (state.ending !== null) ended.add(state.ending.ending);
      }
      assert.deepEqual(caseOf(OPENING, actions), state, 'the fold over all actions is the state');
      assert.deepEqual(caseOf(OPENING, structuredClone(actions)), state, 'also after a way through JSON');
    }),
    // Another seed each time; a failure prints the one that led to it.
    { numRuns: 10_000 },
  );
  assert.deepEqual([...reached].sort(), [...stages].sort());
  assert.deepEqual([...taken].sort(), [...stepKinds].sort());
  assert.deepEqual(nextSteps.filter((step) => !next.has(step)), []);
  assert.deepEqual(endings.filter((ending) => !ended.has(ending)), []);
  assert.ok(refusedFor.size > 15 && refusedFor.has('case_is_closed'), [...refusedFor].join(' '));
});

test('every refusal has a sentence in both languages that says what to do', () => {
  for (const [reason, sentence] of Object.entries(refusalWords)) {
    assert.match(sentence.id, /[a-z]\.$/i, reason);
    assert.match(sentence.en, /[a-z]\.$/i, reason);
  }
});

test('a child ages out on the day it is 60 months old, also born on 29 February', () => {
  const born = '2022-02-28';
  const facts = (today: string): CaseFacts => ({ today, actorId: 'rina', bornOn: '2024-02-29', measurements: [] });
  const told = { ending: 'aged_out' as const, note: 'Umur 60 bulan' };
  const close = (on: string) => refusalOf(openedCase(OPENING), { kind: 'propose_closing', on, by: 'rina', told: { ...told, on } }, facts(on));
  assert.equal(close('2029-02-27'), 'not_aged_out');
  assert.equal(close('2029-03-01'), null);
  assert.equal(addMonths(born, 48), '2026-02-28');
  assert.equal(waitingConference(openedCase(OPENING)), null);
});
