/** Answers of consent: the page of one child, recording, withdrawing. */
import { sightFor } from '../access/server.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { findChild, openerForChild } from '../children/server.ts';
import { recordConsent, withdrawConsent } from './answer-serve.ts';
import { readConsent, recordAnswers, withdrawAnswers } from './contract.ts';
import type { AnswerView, ConsentPage, GuardianView, QuestionView } from './contract.ts';
import { familyAnswers, mayRecord } from './family-serve.ts';
import { listGuardianRows } from './family-store.ts';
import { paperAnswers } from './paper-serve.ts';
import { purposes } from './purpose.ts';
import type { Purpose, Way } from './purpose.ts';
import { questionAnswers } from './question-serve.ts';
import { restrictionAnswers } from './restriction-serve.ts';
import { findRestriction } from './restriction-store.ts';
import { getConsentChild, readConsentOf } from './state-serve.ts';
import { textAnswers } from './text-serve.ts';
import { loadTextState } from './text-store.ts';
import { listAnswerRows, listQuestionRows } from './view-store.ts';

/** Opens what is sealed with the child's key; for who may not read it, and once the key is gone, it stays closed. */
type Opener = (sealed: Buffer | null) => string | null;

async function openerFor(tx: Tx, childId: string, maySee: boolean): Promise<Opener> {
  const open = maySee ? await openerForChild(tx, childId) : null;
  return (sealed) => (sealed === null || open === null ? null : open(sealed));
}

async function guardiansOf(tx: Tx, childId: string, open: Opener): Promise<GuardianView[]> {
  const views: GuardianView[] = [];
  for (const row of await listGuardianRows(tx, childId)) {
    const { id, relation, ofAge, birthYear, livesWith, separated, since, until, leftWhy } = row;
    views.push({ id, relation, ofAge, birthYear, livesWith, separated, since, until, leftWhy, name: open(row.nameSealed) });
  }
  return views;
}

async function answersOf(tx: Tx, childId: string, open: Opener): Promise<AnswerView[]> {
  const views: AnswerView[] = [];
  for (const row of await listAnswerRows(tx, childId)) {
    views.push({
      id: row.id,
      purpose: row.purpose as Purpose,
      answer: row.answer as AnswerView['answer'],
      guardianId: row.guardianId,
      day: row.day,
      textVersion: row.textVersion,
      way: row.way as Way | null,
      witness: row.witnessName ?? open(row.witnessSealed),
      paperId: row.paperId,
      recordedAt: row.recordedAt.toISOString(),
      recordedByName: row.recordedByName ?? '',
    });
  }
  return views;
}

async function questionsOf(tx: Tx, childId: string, open: Opener): Promise<QuestionView[]> {
  const views: QuestionView[] = [];
  for (const row of await listQuestionRows(tx, childId)) {
    views.push({
      id: row.id,
      purpose: row.purpose as Purpose,
      kind: row.kind as QuestionView['kind'],
      openedAt: row.openedAt.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
      outcome: row.outcome,
      note: open(row.noteSealed),
    });
  }
  return views;
}

/** The page of one child's consent. */
async function consentPage(tx: Tx, childId: string): Promise<ConsentPage> {
  const { area, bornOn } = await getConsentChild(tx, childId);
  const child = (await findChild(tx, childId))!;
  tx.must('child.read', area, childId);
  tx.shows([childId]);
  const record = tx.actor.may('consent.record', area);
  const settle = record && tx.actor.may('task.do', area);
  const maySee = record && sightFor(tx.actor, child).classes.includes('identifying');
  const open = await openerFor(tx, childId, maySee);
  const consent = await readConsentOf(tx, childId);
  const restriction = await findRestriction(tx, childId);
  return {
    states: purposes.map((purpose) => ({ purpose, ...consent[purpose], byWhom: [...consent[purpose].byWhom] })),
    guardians: await guardiansOf(tx, childId, open),
    answers: await answersOf(tx, childId, open),
    questions: await questionsOf(tx, childId, settle ? open : () => null),
    restriction: restriction === undefined ? null : { ...restriction, startedAt: restriction.startedAt.toISOString() },
    parentNames: maySee ? child.parent_names : [],
    bornOn,
    textVersion: (await loadTextState(tx)).current,
    may: { record, lift: settle, settle },
  };
}

export const answers: Answer[] = [
  reads(readConsent, (tx, input) => consentPage(tx, input.childId)),

  commands(recordAnswers, mayRecord, async (tx, input, child) => {
    await recordConsent(tx, child.id, input);
    return { id: child.id, outcome: 'recorded' };
  }),

  commands(withdrawAnswers, mayRecord, async (tx, input, child) => {
    await withdrawConsent(tx, child.id, { ...input, way: 'spoken' });
    return { id: child.id, outcome: 'withdrawn' };
  }),

  ...familyAnswers,
  ...paperAnswers,
  ...restrictionAnswers,
  ...questionAnswers,
  ...textAnswers,
];
