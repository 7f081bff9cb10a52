import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import type { Solve } from '../../platform/solver/index.ts';
import { readChildPairings, readMyChildren, recordFosterParent } from './contract.ts';
import { declareConflict, endConflict, recordFosterFacts } from './facts-contract.ts';
import { AREA, startFosterCity } from './foster-city-for-tests.ts';
import type { FosterCity } from './foster-city-for-tests.ts';
import { runMatching } from './jobs.ts';
import { confirmDraft, dropDraft, dropFromDraft, listDraftChildren, listDraftChoices, readMatching, startMatching, swapInDraft } from './matching-contract.ts';
import type { DraftChildView, DraftPlace, DraftView } from './matching-contract.ts';

let here: FosterCity;
let indra: string;
before(async () => {
  here = await startFosterCity({ dedi: 2, dewi: 2, far: 3 });
  indra = String((await here.query(`select id from ~person where username = 'indra'`))[0]!['id']);
});
after(() => here.city.close());
beforeEach(async () => {
  for (const table of ['matching_child', 'matching_draft', 'foster_conflict', 'child_grant', 'case_file', 'visit_clock']) await here.query(`delete from ~${table}`);
  await here.query(`update ~foster_parent set capacity = 2, home_village = '${AREA}', most_km = null, is_politician = false, conflict_areas = '{}'`);
  await here.query(`update ~foster_parent set home_village = '32.71.06.1003', most_km = 1 where person_id = $1`, [here.ids['far']]);
});

/** Asks for a proposal and works it out, as the worker does. */
async function solved(solve?: Solve): Promise<DraftView> {
  const draftId = randomUUID();
  assert.equal((await here.as('indra', startMatching, { draftId })).body['outcome'], 'solving');
  await runMatching(here.city.pool, here.city.bogor, { draftId, actorId: indra }, solve);
  return present();
}
const present = async (): Promise<DraftView> => (await here.as('indra', readMatching)).body['draft'] as DraftView;
const rows = async (draftId: string, place: DraftPlace): Promise<DraftChildView[]> => (await here.as('indra', listDraftChildren, { draftId, place })).body['rows'] as DraftChildView[];
const confirm = (draftId: string, childIds: string[] | null = null, commandId?: string) => here.as('indra', confirmDraft, { draftId, childIds }, commandId);
const pairings = async (): Promise<number> => Number((await here.query(`select count(*)::int as n from ~child_grant where kind = 'pairing' and ended_at is null`))[0]!['n']);

test('a proposal for all: who is new, who stays, who finds no place and why, who did not consent', async () => {
  const stays = await here.aChild();
  await here.pair(stays, 'dedi');
  for (let n = 0; n < 4; n += 1) await here.aChild();
  const refused = await here.aChild(false);
  const draft = await solved();
  assert.deepEqual([draft.state, draft.figures?.counts], ['ready', { new: 3, moves: 0, stays: 1, uncovered: 1, no_consent: 1 }]);
  const [shortage] = draft.shortages;
  assert.deepEqual(shortage, { children: 5, places: 4, lacks: 1, areas: [{ areaName: 'Cipaku', children: 5, uncovered: 1 }] });
  assert.deepEqual(draft.loads.map(({ children, capacity }) => [children, capacity]), [[2, 2], [2, 2]]);
  assert.equal((await rows(draft.draftId, 'no_consent'))[0]?.childId, refused);
  const [first] = await rows(draft.draftId, 'new');
  assert.match(first!.name, /^Rekaan/);
  assert.ok(first!.reasons.length > 0 && first!.km !== null && first!.personName !== null);
  assert.equal((await here.as('maya', readMatching)).body['code'], 'access.denied');
  assert.deepEqual((await present()).draftId, draft.draftId, 'leaving the page loses nothing');
});

test('confirmed: proposals as by hand, once however often it is sent, from two tabs too', async () => {
  for (let n = 0; n < 3; n += 1) await here.aChild();
  const draft = await solved();
  const commandId = randomUUID();
  const replies = await Promise.all([confirm(draft.draftId, null, commandId), confirm(draft.draftId, null, randomUUID())]);
  assert.deepEqual(new Set(replies.map(({ body }) => body['outcome'])), new Set(['nothing', 'proposed']));
  const again = await confirm(draft.draftId, null, commandId);
  assert.equal(again.status, 200);
  assert.equal(await pairings(), 3);
  assert.equal((await present()).decided.proposed, 3);
  const proposed = (await here.as('dedi', readMyChildren)).body['children'] as unknown[];
  assert.ok(proposed.length > 0 && !JSON.stringify(proposed).includes('Rekaan'), 'until they accept they see alias, kelurahan, age group');
});

test('what changed since is left out with the reason, the rest is proposed', async () => {
  const children = [await here.aChild(), await here.aChild(), await here.aChild()];
  const draft = await solved();
  await here.query('update ~child set allows_pairing = false where id = $1', [children[0]]);
  await here.query(`update ~child set state = 'moved', state_on = current_date where id = $1`, [children[1]]);
  assert.equal((await confirm(draft.draftId)).body['outcome'], 'some');
  const left = (await rows(draft.draftId, 'new')).filter(({ choice }) => choice === 'left_out');
  assert.deepEqual(new Map(left.map(({ childId, leftOut }) => [childId, leftOut])), new Map([[children[0], ['no_consent']], [children[1], ['child_left']]]));
  assert.equal(await pairings(), 1);
  await here.query('update ~child set allows_pairing = true where id = $1', [children[0]]);
  assert.equal((await confirm(draft.draftId, [children[0]!])).body['outcome'], 'proposed', 'taken up again by name');
});

test('swapped with the barrier told, dropped, taken up; a wish may be passed over, a conflict and a full place not', async () => {
  const childId = await here.aChild();
  const other = await here.aChild();
  const draft = await solved();
  const choices = (await here.as('indra', listDraftChoices, { draftId: draft.draftId, childId })).body['choices'] as { personId: string; barrier: string | null; km: number }[];
  assert.deepEqual(choices.map(({ personId, barrier }) => [personId, barrier]).at(-1), [here.ids['far'], 'distance']);
  const swap = async (username: string, anyway = false) => here.as('indra', swapInDraft, { draftId: draft.draftId, childId, personId: here.ids[username], anyway });
  assert.deepEqual((await swap('far')).body['details'], { barrier: 'distance' });
  assert.equal((await swap('far', true)).body['outcome'], 'swapped');
  assert.equal((await rows(draft.draftId, 'new')).find((row) => row.childId === childId)?.personName, 'far');
  await here.as('indra', declareConflict, { childId, personId: here.ids['dewi'] });
  assert.deepEqual((await swap('dewi', true)).body['details'], { barrier: 'conflict' });
  await here.as('indra', endConflict, { childId, personId: here.ids['dewi'] });
  assert.equal((await swap('dewi')).body['outcome'], 'swapped');
  assert.equal((await here.as('indra', dropFromDraft, { draftId: draft.draftId, childId: other, drop: true })).body['outcome'], 'dropped');
  assert.equal((await confirm(draft.draftId)).body['outcome'], 'proposed');
  assert.equal(await pairings(), 1);
  assert.equal((await here.as('indra', dropFromDraft, { draftId: draft.draftId, childId, drop: true })).body['code'], 'record.changed', 'what is proposed is not dropped here');
});

test('a conflict moves a child, in one step when confirmed; a capacity below the load takes nobody away', async () => {
  const [moving, staying] = [await here.aChild(), await here.aChild()];
  await here.pair(moving, 'dedi');
  await here.pair(staying, 'dedi');
  await here.as('indra', recordFosterParent, { personId: here.ids['dedi'], capacity: 1, clearedOn: '2026-08-01', trainedOn: '2026-08-01' });
  const calm = await solved();
  assert.deepEqual(calm.figures?.counts, { new: 0, moves: 0, stays: 2, uncovered: 0, no_consent: 0 });
  await here.as('indra', declareConflict, { childId: moving, personId: here.ids['dedi'] });
  const draft = await solved();
  const [row] = await rows(draft.draftId, 'moves');
  assert.deepEqual([row?.childId, row?.movedFromName, row?.because, row?.personName], [moving, 'Dedi', 'conflict', 'dewi']);
  assert.equal((await confirm(draft.draftId)).body['outcome'], 'proposed');
  const page = (await here.as('indra', readChildPairings, { childId: moving })).body as { pairings: { personName: string; endedReason: string | null }[]; conflicts: { source: string }[] };
  assert.deepEqual(page.pairings.map(({ personName, endedReason }) => [personName, endedReason]), [['dewi', null], ['Dedi', 'replaced']]);
  assert.deepEqual(page.conflicts.map(({ source }) => source), ['secretariat']);
  assert.equal((await here.clockOf(moving)).keeper, 'kader', 'until the new one accepts');
});

test('one at a time; a solver that gives nothing is told; an old draft counts no more', async () => {
  await here.aChild();
  const draftId = randomUUID();
  await here.as('indra', startMatching, { draftId });
  assert.equal((await here.as('indra', startMatching, { draftId: randomUUID() })).body['code'], 'matching.busy');
  assert.equal((await here.as('indra', dropDraft, { draftId })).body['code'], 'matching.busy');
  const late: Solve = async () => ({ status: 'refused', reason: 'time' });
  await runMatching(here.city.pool, here.city.bogor, { draftId, actorId: indra }, late);
  assert.deepEqual([(await present()).state, (await present()).refusal], ['failed', 'time']);
  const cancelled: Solve = async () => ({ status: 'refused', reason: 'cancelled' });
  await assert.rejects(runMatching(here.city.pool, here.city.bogor, { draftId, actorId: indra }, cancelled), /cancelled/, 'the next worker takes it up');
  const draft = await solved();
  await here.query(`update ~matching_draft set expires_at = now() - interval '1 minute'`);
  assert.equal(await present(), null);
  assert.equal((await confirm(draft.draftId)).body['code'], 'matching.stale');
  assert.equal((await here.as('indra', dropDraft, { draftId: draft.draftId })).body['outcome'], 'thrown_away');
});

test('facts that cannot be are told by their field; a politician without a place of their own looks in the dapil', async () => {
  const facts = { kind: 'person', organisation: null, homeVillage: AREA, mostKm: 5, wantedAreas: [], dapil: '2', visitDays: ['weekend'], languages: ['id', 'su'], conflictAreas: [], isPolitician: true };
  const record = (more: Record<string, unknown>) => here.as('indra', recordFosterFacts, { personId: here.ids['dedi'], ...facts, ...more });
  const field = async (more: Record<string, unknown>) => ((await record(more)).body['details'] as { field?: string } | undefined)?.field;
  assert.equal(await field({ kind: 'organisation' }), 'organisation');
  assert.equal(await field({ homeVillage: '32.71.99.1001' }), 'homeVillage');
  assert.equal(await field({ wantedAreas: ['32.72.01'] }), 'wantedAreas');
  assert.equal(await field({ dapil: '9' }), 'dapil');
  assert.equal((await record({ mostKm: 0 })).body['code'], 'input.unreadable');
  assert.equal((await record({ dapil: '5' })).status, 200);
  await here.query(`update ~foster_parent set capacity = 0 where person_id <> $1`, [here.ids['dedi']]);
  await here.aChild();
  assert.equal((await solved()).figures?.counts.uncovered, 1, 'dapil 5 is Bogor Utara');
  assert.equal((await record({ dapil: '2' })).status, 200);
  assert.equal((await solved()).figures?.counts.new, 1);
});
