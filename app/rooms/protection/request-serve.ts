/** Answers on guardians' requests at the desk. */
import type { Tx } from '../../platform/db/actor.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { answerRequest, findRequest, findRestriction, restrict } from '../consent/server.ts';
import type { RightsRequest } from '../consent/server.ts';
import { coarseChildren, findKeepingFacts } from './child-store.ts';
import { clockOf } from './clock.ts';
import { grounds } from './data/grounds.ts';
import { findErasureOfRequest } from './erasure-store.ts';
import { answerRightsRequest, handOverCorrection, listRightsRequests, readRightsRequest, restrictByRequest } from './request-contract.ts';
import { withinArea } from './reach-store.ts';
import { findHandOver, handOver, listLines, nameOf } from './request-store.ts';
import type { RequestLine } from './request-store.ts';
import { heldRules } from './retention-serve.ts';
import { erasureVerdict } from './retention.ts';

const LISTED = 300;

async function load(tx: Tx, { requestId }: { requestId: string }): Promise<RightsRequest> {
  tx.must('protection.desk', tx.regency.code);
  const request = await findRequest(tx, requestId);
  if (request === undefined) throw new Problem('record.missing', {});
  return request;
}

function clockOfLine({ openedAt, dueAt, outcome, answeredAt }: RequestLine | RightsRequest, now: Date) {
  return {
    openedAt: openedAt.toISOString(),
    clock: outcome === null ? clockOf(openedAt.toISOString(), now) : null,
    answeredAt: answeredAt?.toISOString() ?? null,
    wasLate: answeredAt !== null && answeredAt > dueAt,
  };
}

/** Whether a reason may be given for a request of that kind with that outcome. What was not all done needs one. */
export function groundFits(kind: string, outcome: string, groundId: string | null): boolean {
  if (outcome === 'done') return groundId === null;
  return grounds.some(({ id, kinds }) => id === groundId && kinds.includes(kind));
}

export const answers: Answer[] = [
  reads(listRightsRequests, async (tx, { which }) => {
    tx.must('protection.desk', tx.regency.code);
    const lines = await listLines(tx, which ?? 'waiting', LISTED);
    const children = await coarseChildren(
      tx,
      lines.map(({ childId }) => childId),
    );
    return {
      requests: lines.map((line) => ({
        id: line.id,
        kind: line.kind,
        outcome: line.outcome,
        child: children.get(line.childId) ?? null,
        ...clockOfLine(line, tx.now),
      })),
    };
  }),

  reads(readRightsRequest, async (tx, input) => {
    const request = await load(tx, input);
    const children = await coarseChildren(tx, [request.childId]);
    const facts = request.kind === 'erasure' ? await findKeepingFacts(tx, request.childId) : undefined;
    tx.shows([request.id]);
    return {
      id: request.id,
      kind: request.kind,
      outcome: request.outcome,
      field: request.field,
      words: request.words,
      answer: request.answer,
      child: children.get(request.childId) ?? null,
      ...clockOfLine(request, tx.now),
      answeredByName: request.answeredBy === null ? null : await nameOf(tx, request.answeredBy),
      restricted: (await findRestriction(tx, request.childId)) !== undefined,
      verdict: facts === undefined ? null : erasureVerdict(facts, await heldRules(tx), tx.today),
      erasure: (await findErasureOfRequest(tx, request.id)) ?? null,
      handedOverAt: (await findHandOver(tx, request.id))?.handedAt.toISOString() ?? null,
    };
  }),

  commands(
    answerRightsRequest,
    async (tx, input) => {
      const request = await load(tx, input);
      if (!groundFits(request.kind, input.outcome, input.ground)) throw new Problem('request.ground', {});
      return request;
    },
    async (tx, { requestId, outcome, ground, words }, request) => {
      const named = grounds.find(({ id }) => id === ground);
      await answerRequest(tx, requestId, { outcome, words: named === undefined ? words : `${named.words.id} (${named.law})\n\n${words}` });
      tx.shows([requestId, request.childId]);
      return { id: requestId, outcome };
    },
  ),

  commands(restrictByRequest, load, async (tx, { requestId }, request) => {
    await withinArea(tx, request.area, () => restrict(tx, request.childId, { reason: 'guardian_asked', guardianId: request.guardianId }));
    tx.shows([requestId, request.childId]);
    return { id: requestId, outcome: 'restricted' };
  }),

  commands(handOverCorrection, load, async (tx, { requestId }, request) => {
    if (request.kind !== 'correction' || !(await handOver(tx, request))) throw new Problem('record.changed', {});
    tx.announce({ topic: 'correction.handed_over', subjectId: requestId, area: request.area, payload: { childId: request.childId } });
    tx.shows([requestId, request.childId]);
    return { id: requestId, outcome: 'handed_over' };
  }),
];
