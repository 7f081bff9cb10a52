/** Answers on broken glasses: opening, closing, looking back. */
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { hashNik } from '../../platform/keys/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { countGlassDay, endChildGrant, findBehindGlass, findGlass, insertGlass, listGlassRows, writeReview } from './child-grant-store.ts';
import type { BehindGlass, GlassRow } from './child-grant-store.ts';
import { glassEnds, isBeyondLimit } from './glass.ts';
import type { GlassReview } from './glass.ts';
import { breakGlass, closeGlass, listGlass, reviewGlass } from './glass-contract.ts';
import type { GlassView } from './glass-contract.ts';

type Wanted = InputOf<typeof breakGlass>;

/** Whether a sealed child is called so, with a parent called so: a higher room holds the keys. */
export type IsCalled = (child: BehindGlass, typed: { name: string; parent: string }) => boolean;

/** Opens the child for an hour. None, several and a refused day leave no grant; each leaves its row in the audit. */
async function open(tx: Tx, wanted: Wanted, isCalled: IsCalled): Promise<{ id: string; outcome: string }> {
  const nothing = (outcome: string) => ({ id: wanted.grantId, outcome });
  if (isBeyondLimit(await countGlassDay(tx, `${breakGlass.method} ${breakGlass.path}`))) {
    tx.record('break_glass.alarm', [tx.actor.id]);
    tx.announce({ topic: 'break_glass.alarm', subjectId: tx.actor.id, area: tx.regency.code, payload: {} });
    return nothing('limit');
  }
  const { who } = wanted;
  const by = { nikHash: wanted.nik === undefined ? null : hashNik(wanted.nik), name: who?.name ?? '', bornOn: who?.bornOn ?? null, parent: who?.parent ?? '' };
  const found = await findBehindGlass(tx, by);
  if (found === undefined || (who !== undefined && !isCalled(found, who))) return nothing('not_found');
  const { childId, area } = found;
  if (tx.actor.may('child.read', area)) return { id: childId, outcome: 'in_reach' };
  await insertGlass(tx, { id: wanted.grantId, childId, area, endsAt: glassEnds(tx.now), reason: wanted.reason });
  tx.record('break_glass.open', [childId], { area, reason: wanted.reason, detail: { grants: [wanted.grantId] } });
  tx.announce({ topic: 'break_glass.opened', subjectId: wanted.grantId, area, payload: { childId } });
  return { id: childId, outcome: 'opened' };
}

function viewOf(tx: Tx, row: GlassRow): GlassView {
  const { review, review_words: words, reviewed_at: at } = row;
  return {
    grantId: row.id, childId: row.child_id, villageName: row.villageName, personName: row.personName, openedAt: row.given_at.toISOString(),
    endsAt: (row.ended_at ?? row.ends_at).toISOString(), open: row.ended_at === null && row.ends_at > tx.now, reason: row.reason,
    review: review === null || words === null || at === null ? null : { verdict: review as GlassReview, words, at: at.toISOString(), byName: row.reviewerName ?? '' },
    mayReview: review === null && row.person_id !== tx.actor.id,
  };
}

/** Answers on broken glasses, over the one who can read a sealed name. */
export const glassAnswersOver = (isCalled: IsCalled): Answer[] => [
  commands(
    breakGlass,
    async (tx, input) => {
      tx.mustSomewhere('child.break_glass');
      if ((input.nik === undefined) === (input.who === undefined)) throw new Problem('input.unreadable', { part: 'body', issues: [{ path: 'who', code: 'missing' }] });
    },
    (tx, input) => open(tx, input, isCalled),
  ),

  commands(
    closeGlass,
    async (tx, { grantId }) => {
      tx.mustSomewhere('child.break_glass');
      const glass = await findGlass(tx, grantId);
      if (glass?.person_id !== tx.actor.id) throw new Problem('record.missing', {});
      return glass;
    },
    async (tx, { grantId }, glass) => {
      tx.shows([glass.child_id]);
      return { id: grantId, outcome: (await endChildGrant(tx, grantId, 'closed')) ? 'closed' : 'was_over' };
    },
  ),

  reads(listGlass, async (tx) => {
    tx.mustSomewhere('break_glass.review');
    const rows = await listGlassRows(tx, tx.actor.areasFor('break_glass.review'));
    tx.shows(rows.map(({ child_id }) => child_id));
    return { openings: rows.map((row) => viewOf(tx, row)), waiting: rows.filter(({ review }) => review === null).length };
  }),

  commands(
    reviewGlass,
    async (tx, { grantId }) => {
      const glass = await findGlass(tx, grantId);
      if (glass === undefined || !tx.actor.may('break_glass.review', glass.area)) throw new Problem('record.missing', {});
      tx.must('break_glass.review', glass.area);
      if (glass.person_id === tx.actor.id) throw new Problem('glass.own_review', {});
      return glass;
    },
    async (tx, { grantId, verdict, words }, glass) => {
      tx.shows([glass.child_id]);
      if (!(await writeReview(tx, grantId, verdict, words))) throw new Problem('record.changed', {});
      tx.announce({ topic: 'break_glass.reviewed', subjectId: grantId, area: glass.area, payload: { childId: glass.child_id, verdict } });
      return { id: grantId, outcome: verdict };
    },
  ),
];
