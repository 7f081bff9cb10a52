/** Answers of consent: the page of one child, recording, withdrawing. */
import { sightFor } from '../access/server.ts';
import { together } from '../../platform/db/together.ts';
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
import { renewalAnswers } from './renewal-serve.ts';
import { restrictionAnswers } from './restriction-serve.ts';
import { findRestriction } from './restriction-store.ts';
import { getConsentChild, readConsentOf } from './state-serve.ts';
import { textAnswers } from './text-serve.ts';
import { loadTextState } from './text-store.ts';
import { listAnswerRows, listQuestionRows } from './view-store.ts';

/** Opens what is sealed with the child's key; for who may not read it, and once the key is gone, it stays closed. */
type Opener = (sealed: Buffer | null) => string | null;

const closed: Opener = () => null;

type Rows<List extends (tx: Tx, childId: string) => Promise<readonly unknown[]>> = Awaited<ReturnType<List>>;

function guardianView(row: Rows<typeof listGuardianRows>[number], open: Opener): GuardianView {
  const { id, relation, ofAge, birthYear, livesWith, separated, since, until, leftWhy } = row;
  return { id, relation, ofAge, birthYear, livesWith, separated, since, until, leftWhy, name: open(row.nameSealed) };
}

function answerView(row: Rows<typeof listAnswerRows>[number], open: Opener): AnswerView {
  return {
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
  };
}

function questionView(row: Rows<typeof listQuestionRows>[number], open: Opener): QuestionView {
  return {
    id: row.id,
    purpose: row.purpose as Purpose,
    kind: row.kind as QuestionView['kind'],
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    outcome: row.outcome,
    note: open(row.noteSealed),
  };
}

/** The page of one child's consent. */
async function consentPage(tx: Tx, childId: string): Promise<ConsentPage> {
  const [{ area, bornOn }, found, consent, restriction, guardians, told, questions, text, opener] = await together(
    tx,
    () => getConsentChild(tx, childId),
    () => findChild(tx, childId),
    () => readConsentOf(tx, childId),
    () => findRestriction(tx, childId),
    () => listGuardianRows(tx, childId),
    () => listAnswerRows(tx, childId),
    () => listQuestionRows(tx, childId),
    () => loadTextState(tx),
    () => openerForChild(tx, childId),
  );
  const child = found!;
  tx.must('child.read', area, childId);
  tx.shows([childId]);
  const record = tx.actor.may('consent.record', area);
  const settle = record && tx.actor.may('task.do', area);
  const maySee = record && sightFor(tx.actor, child).classes.includes('identifying');
  const open: Opener = maySee && opener !== null ? (sealed) => (sealed === null ? null : opener(sealed)) : closed;
  return {
    states: purposes.map((purpose) => ({ purpose, ...consent[purpose], byWhom: [...consent[purpose].byWhom] })),
    guardians: guardians.map((row) => guardianView(row, open)),
    answers: told.map((row) => answerView(row, open)),
    questions: questions.map((row) => questionView(row, settle ? open : closed)),
    restriction: restriction === undefined ? null : { ...restriction, startedAt: restriction.startedAt.toISOString() },
    parentNames: maySee ? child.parent_names : [],
    bornOn,
    textVersion: text.current,
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
  ...renewalAnswers,
  ...textAnswers,
];
