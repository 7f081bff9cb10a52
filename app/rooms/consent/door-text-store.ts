/** SQL of the text that a guardian reads behind the door before they answer. */
import type { Tx } from '../../platform/db/actor.ts';
import type { TextPart } from './text.ts';

/** The text in force, in Indonesian. */
export async function findTextInForce(tx: Tx): Promise<{ version: number } & Record<TextPart, string>> {
  return tx.sql
    .selectFrom('consent_text')
    .select(['version', 'care_id as care', 'pairing_id as pairing', 'story_id as story', 'photo_id as photo', 'closing_id as closing'])
    .where('superseded_at', 'is', null)
    .executeTakeFirstOrThrow();
}

/** What one guardian said last on each purpose. Nobody else's words. */
export async function listOwnAnswers(tx: Tx, childId: string, guardianId: string): Promise<{ purpose: string; answer: string; day: string }[]> {
  return tx.sql
    .selectFrom('consent_answer')
    .select(['purpose', 'answer', 'day'])
    .distinctOn('purpose')
    .where('child_id', '=', childId)
    .where('guardian_id', '=', guardianId)
    .orderBy('purpose')
    .orderBy('seq', 'desc')
    .execute();
}
