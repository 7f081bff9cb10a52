/** SQL of what the page and the list of questions show. */
import type { Tx } from '../../platform/db/actor.ts';
import type { NewAnswer } from './store.ts';

/** Every answer with who recorded it, newest first. */
export async function listAnswerRows(tx: Tx, childId: string) {
  return tx.sql
    .selectFrom('consent_answer as a')
    .leftJoin('person as p', 'p.id', 'a.recorded_by')
    .leftJoin('person as w', 'w.id', 'a.witness_id')
    .select([
      'a.id', 'a.purpose', 'a.answer', 'a.guardian_id as guardianId', 'a.day', 'a.text_version as textVersion', 'a.way', 'a.witness_sealed as witnessSealed',
      'w.name as witnessName', 'a.paper_id as paperId', 'a.recorded_at as recordedAt', 'p.name as recordedByName',
    ])
    .where('a.child_id', '=', childId)
    .orderBy('a.seq', 'desc')
    .limit(200)
    .execute();
}

/** Questions about a child, open ones first. */
export async function listQuestionRows(tx: Tx, childId: string) {
  return tx.sql
    .selectFrom('consent_question')
    .select(['id', 'purpose', 'kind', 'opened_at as openedAt', 'closed_at as closedAt', 'outcome', 'note_sealed as noteSealed'])
    .where('child_id', '=', childId)
    .where((of) => of.or([of('outcome', 'is', null), of('outcome', '<>', 'merged')]))
    .orderBy((of) => of('closed_at', 'is not', null))
    .orderBy('opened_at', 'desc')
    .limit(20)
    .execute();
}

/** One question, held. */
export async function findQuestion(tx: Tx, childId: string, questionId: string) {
  return tx.sql.selectFrom('consent_question').select(['id', 'area', 'closed_at as closedAt']).where('child_id', '=', childId).where('id', '=', questionId).forUpdate().executeTakeFirst();
}

/** Open questions within reach, oldest first; children that may not be seen are left out with theirs. */
export async function listOpenQuestions(tx: Tx) {
  return tx.sql
    .selectFrom('consent_question as q')
    .innerJoin('child as c', 'c.id', 'q.child_id')
    .leftJoin('area as v', (join) => join.on((of) => of('v.code', '=', of.fn<string>('left', ['c.area', of.val(13)]))))
    .leftJoin('area as p', (join) => join.onRef('p.code', '=', 'c.area').on('p.level', '=', 'posyandu'))
    .select([
      'q.id', 'q.child_id as childId', 'q.purpose', 'q.kind', 'q.opened_at as openedAt', 'c.area', 'c.alias_seed as aliasSeed', 'c.rt', 'c.rw', 'v.name as villageName', 'p.name as posyanduName',
    ])
    .where('q.closed_at', 'is', null)
    .orderBy('q.opened_at')
    .orderBy('q.id')
    .limit(200)
    .execute();
}

/** Every answer as it stands, in order, for copying it to another record. */
export async function listAnswerHistory(tx: Tx, childId: string): Promise<NewAnswer[]> {
  return (await tx.sql
    .selectFrom('consent_answer')
    .select([
      'id', 'purpose', 'answer', 'guardian_id as guardianId', 'of_age as ofAge', 'day', 'text_version as textVersion', 'way', 'witness_sealed as witnessSealed',
      'witness_id as witnessId', 'paper_id as paperId', 'recorded_at as recordedAt', 'recorded_by as recordedBy',
    ])
    .where('child_id', '=', childId)
    .orderBy('seq')
    .execute()) as NewAnswer[];
}

export async function listOpenQuestionIds(tx: Tx, childId: string): Promise<string[]> {
  const rows = await tx.sql.selectFrom('consent_question').select('id').where('child_id', '=', childId).where('closed_at', 'is', null).execute();
  return rows.map(({ id }) => id);
}
