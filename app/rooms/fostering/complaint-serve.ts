/** Answers on complaints about foster parents. Who reads them is not who pairs. */
import type { Tx } from '../../platform/db/actor.ts';
import { jakartaDay } from '../../platform/clock/index.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { holdPairing } from '../access/server.ts';
import { villageOf } from '../children/index.ts';
import { findChild, openForChild, sealForChild } from '../children/server.ts';
import { answerComplaint, fileComplaint, holdByComplaint, listComplaints, readFosterCare } from './complaint-contract.ts';
import type { ComplaintView } from './complaint-contract.ts';
import { findComplaint, insertComplaint, listCarePairings, listComplaintRows, listOwnRows, writeAnswer } from './complaint-store.ts';
import type { CarePairing, ComplaintRow } from './complaint-store.ts';
import { writeConflict } from './facts-store.ts';
import { endPair } from './pair-serve.ts';

const LISTED = 200;

/** Who of the health centre is not a kader says so in the complaint. */
const treating = 'measurement.decide';

/**
 * Files a complaint about a pairing of a child, as whoever acts. Whoever calls has demanded the right to.
 * @throws Problem complaint.pairing when the child was never with that foster parent
 */
export async function complain(
  tx: Tx,
  child: { id: string; area: string; aliasSeed: number },
  { id, pairingId, words, filedAs }: { id: string; pairingId: string; words: string; filedAs: ComplaintRow['filedAs'] },
): Promise<void> {
  const pairing = (await listCarePairings(tx, child.id)).find((one) => one.pairingId === pairingId);
  if (pairing === undefined) throw new Problem('complaint.pairing', {});
  await insertComplaint(tx, {
    id, childId: child.id, pairingId, personId: pairing.personId, village: villageOf(child.area) ?? child.area, aliasSeed: child.aliasSeed, filedAs,
    wordsCipher: await sealForChild(tx, child.id, words),
  });
  tx.announce({ topic: 'complaint.filed', subjectId: id, area: tx.regency.code, payload: {} });
}

/** Complaints of the actor about one child, with the answers. */
export async function listOwnComplaints(tx: Tx, childId: string) {
  const rows = await listOwnRows(tx, childId);
  return Promise.all(
    rows.map(async ({ filedAt, wordsCipher, outcome, answerCipher }) => ({
      filedAt, outcome, words: await openForChild(tx, childId, wordsCipher), answer: answerCipher === null ? null : await openForChild(tx, childId, answerCipher),
    })),
  );
}

async function getCared(tx: Tx, childId: string) {
  const child = await findChild(tx, childId);
  if (child === undefined) throw new Problem('record.missing', {});
  tx.must('complaint.file', child.area, child.id);
  return child;
}

async function viewOf(tx: Tx, row: ComplaintRow): Promise<ComplaintView> {
  return {
    complaintId: row.id, personName: row.personName, filedAs: row.filedAs, filedAt: row.filedAt.toISOString(), aliasSeed: row.aliasSeed, villageName: row.villageName,
    words: await openForChild(tx, row.childId, row.wordsCipher), outcome: row.outcome, answer: row.answerCipher === null ? null : await openForChild(tx, row.childId, row.answerCipher),
    answeredAt: row.answeredAt?.toISOString() ?? null, pairing: row.pairingEndedAt !== null ? 'ended' : row.pausedAt === null ? 'in_force' : 'paused',
    endedThePairing: row.endedThePairing, ofThisPerson: row.ofThisPerson,
  };
}

/** @throws Problem record.missing, record.changed once it is answered */
async function getOpenComplaint(tx: Tx, complaintId: string): Promise<ComplaintRow> {
  tx.must('complaint.handle', tx.regency.code);
  const row = await findComplaint(tx, complaintId);
  if (row === undefined) throw new Problem('record.missing', {});
  return row;
}

const careView = (pairing: CarePairing) => ({
  pairingId: pairing.pairingId, personName: pairing.personName, startedAt: pairing.startedAt.toISOString(), endedAt: pairing.endedAt?.toISOString() ?? null,
  paused: pairing.pausedAt !== null, standInName: pairing.standInName,
  standInUntil: pairing.standInEndsAt === null ? null : jakartaDay(new Date(pairing.standInEndsAt.getTime() - 1)),
});

export const complaintAnswers: Answer[] = [
  reads(readFosterCare, async (tx, { childId }) => {
    await getCared(tx, childId);
    tx.shows([childId]);
    return {
      pairings: (await listCarePairings(tx, childId)).map(careView),
      complaints: (await listOwnComplaints(tx, childId)).map(({ filedAt, outcome, answer }) => ({ filedAt: filedAt.toISOString(), outcome, answer })),
    };
  }),

  commands(
    fileComplaint,
    async (tx, { childId }) => getCared(tx, childId),
    async (tx, { complaintId, pairingId, words }, child) => {
      const filedAs = tx.actor.may(treating, child.area) ? 'puskesmas' : 'kader';
      await complain(tx, { id: child.id, area: child.area, aliasSeed: child.alias_seed }, { id: complaintId, pairingId, words, filedAs });
      tx.shows([child.id]);
      return { id: complaintId, outcome: 'filed' };
    },
  ),

  reads(listComplaints, async (tx) => {
    tx.must('complaint.handle', tx.regency.code);
    const rows = await listComplaintRows(tx, LISTED);
    tx.shows(rows.map(({ id }) => id));
    return { complaints: await Promise.all(rows.map((row) => viewOf(tx, row))) };
  }),

  commands(
    holdByComplaint,
    async (tx, { complaintId }) => getOpenComplaint(tx, complaintId),
    async (tx, { complaintId, hold }, row) => {
      if (hold && row.outcome !== null) throw new Problem('record.changed', {});
      tx.shows([complaintId, row.childId]);
      if (!(await holdPairing(tx, row.pairingId, hold))) return { id: complaintId, outcome: 'as_it_was' };
      tx.announce({ topic: hold ? 'pairing.paused' : 'pairing.resumed', subjectId: row.pairingId, area: row.area, payload: { childId: row.childId, personId: row.personId } });
      tx.announce({ topic: 'keeper.changed', subjectId: row.pairingId, area: row.area, payload: { childId: row.childId } });
      return { id: complaintId, outcome: hold ? 'held' : 'goes_on' };
    },
  ),

  commands(
    answerComplaint,
    async (tx, { complaintId }) => getOpenComplaint(tx, complaintId),
    async (tx, { complaintId, outcome, words, endPairing }, row) => {
      tx.shows([complaintId, row.childId]);
      if (row.outcome !== null) throw new Problem('record.changed', {});
      const ends = endPairing && outcome === 'founded';
      const cipher = await sealForChild(tx, row.childId, words);
      if (!(await writeAnswer(tx, complaintId, { outcome, cipher, endedThePairing: ends }))) throw new Problem('record.changed', {});
      if (ends) {
        await endPair(tx, { id: row.pairingId, childId: row.childId, personId: row.personId }, row.area, 'complaint');
        await writeConflict(tx, { personId: row.personId, childId: row.childId, area: row.area, source: 'complaint' });
      }
      tx.announce({ topic: 'complaint.answered', subjectId: complaintId, area: tx.regency.code, payload: {} });
      return { id: complaintId, outcome };
    },
  ),
];
