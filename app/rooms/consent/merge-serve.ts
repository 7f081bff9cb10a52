/** Two records of one child become one: guardians, papers and every word go along, and nothing opens that either closed. */
import type { Tx } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { openForChild, sealForChild, setShown } from '../children/server.ts';
import { endPairings } from '../access/server.ts';
import { insertGuardian, listGuardianRows } from './family-store.ts';
import { joinRecords } from './merge.ts';
import type { SpokenRecord } from './merge.ts';
import { insertPaper, listPapers } from './paper-store.ts';
import { restrict } from './restriction-serve.ts';
import { findRestriction } from './restriction-store.ts';
import { followConsent, getConsentChild, getHeldChild } from './state-serve.ts';
import { closeQuestions, insertAnswers, loadAnswers, loadGuardians } from './store.ts';
import type { ConsentChild } from './store.ts';
import { loadTextState } from './text-store.ts';
import { listAnswerHistory, listOpenQuestionIds } from './view-store.ts';

/**
 * Copies what was said about `fromChildId` to `toChildId`, sealed anew with its key. Refusal wins; a doubt wins over
 * consent. Of the first record nothing may be shown afterwards. Call it before the first record is marked as merged, with both
 * within reach; must be preceded by a demand.
 */
export async function takeOverConsent(tx: Tx, fromChildId: string, toChildId: string): Promise<void> {
  const [first, second] = [fromChildId, toChildId].sort();
  await getHeldChild(tx, await getConsentChild(tx, first!));
  await getHeldChild(tx, await getConsentChild(tx, second!));
  const from = await getConsentChild(tx, fromChildId);
  const to = await getConsentChild(tx, toChildId);
  const { offset, doubtful } = joinRecords(await recordOf(tx, from.id), await recordOf(tx, to.id), await loadTextState(tx));
  const guardians = await copyGuardians(tx, from, to, offset);
  await copyAnswers(tx, from, to, guardians, await copyPapers(tx, from, to));
  await insertAnswers(
    tx,
    to,
    doubtful.map((purpose) => ({ id: newId(), purpose, answer: 'renew', guardianId: null, ofAge: null, day: tx.today, textVersion: null, way: null })),
  );
  const restriction = await findRestriction(tx, from.id);
  if (restriction !== undefined || from.restricted) await restrict(tx, to.id, { reason: restriction?.reason ?? 'kept_by_law' });
  else await followConsent(tx, to);
  await closeFirst(tx, from);
}

/** What was sealed with the key of one child, sealed with that of the other. */
async function sealedAnew(tx: Tx, from: ConsentChild, to: ConsentChild, sealed: Buffer): Promise<Buffer> {
  const text = await openForChild(tx, from.id, sealed);
  if (text === null) throw new Problem('record.missing', {});
  return sealForChild(tx, to.id, text);
}

async function recordOf(tx: Tx, childId: string): Promise<SpokenRecord> {
  return { answers: await loadAnswers(tx, childId), guardians: await loadGuardians(tx, childId) };
}

/** @returns id of each copy by the id of its original */
async function copyGuardians(tx: Tx, from: ConsentChild, to: ConsentChild, offset: number): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const guardian of await listGuardianRows(tx, from.id)) {
    const id = newId();
    ids.set(guardian.id, id);
    const nameSealed = await sealedAnew(tx, from, to, guardian.nameSealed);
    const leftSeq = guardian.leftSeq === null ? null : guardian.leftSeq + offset;
    await insertGuardian(tx, to, { ...guardian, id, nameSealed, leftSeq, takenFrom: guardian.id });
  }
  return ids;
}

async function copyPapers(tx: Tx, from: ConsentChild, to: ConsentChild): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const paper of await listPapers(tx, from.id)) {
    const id = newId();
    ids.set(paper.id, id);
    await insertPaper(tx, to, { ...paper, id, sealed: await sealedAnew(tx, from, to, paper.sealed), takenFrom: paper.id });
  }
  return ids;
}

async function copyAnswers(tx: Tx, from: ConsentChild, to: ConsentChild, guardians: ReadonlyMap<string, string>, papers: ReadonlyMap<string, string>): Promise<void> {
  const answers = [];
  for (const answer of await listAnswerHistory(tx, from.id)) {
    const { guardianId, paperId, witnessSealed } = answer;
    answers.push({
      ...answer,
      id: newId(),
      guardianId: guardianId === null ? null : guardians.get(guardianId)!,
      paperId: paperId == null ? null : papers.get(paperId)!,
      witnessSealed: witnessSealed == null ? null : await sealedAnew(tx, from, to, witnessSealed),
      takenFrom: answer.id,
    });
  }
  await insertAnswers(tx, to, answers);
}

async function closeFirst(tx: Tx, from: ConsentChild): Promise<void> {
  await setShown(tx, from.id, { pairing: false, story: false, photo: false });
  await endPairings(tx, from.id, 'merged');
  const open = await listOpenQuestionIds(tx, from.id);
  if (open.length > 0) await closeQuestions(tx, open, { outcome: 'merged', note: null });
}
