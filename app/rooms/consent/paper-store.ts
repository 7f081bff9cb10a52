/** SQL of photographs of signed papers. The picture is sealed before it comes here. */
import type { Tx } from '../../platform/db/actor.ts';
import type { PictureKind } from './picture.ts';
import type { ConsentChild } from './store.ts';

export interface PaperRow {
  id: string;
  sealed: Buffer;
  kind: PictureKind;
  byteCount: number;
}

/** Keeps a picture; one that came before under the same id stays as it is. */
export async function insertPaper(tx: Tx, child: ConsentChild, paper: PaperRow & { takenFrom?: string }): Promise<void> {
  await tx.sql
    .insertInto('consent_paper')
    .values({
      id: paper.id,
      child_id: child.id,
      area: child.area,
      sealed: paper.sealed,
      kind: paper.kind,
      byte_count: paper.byteCount,
      taken_from: paper.takenFrom ?? null,
      recorded_at: tx.now,
      recorded_by: tx.actor.id,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function findPaper(tx: Tx, childId: string, paperId: string): Promise<PaperRow | undefined> {
  return (await tx.sql
    .selectFrom('consent_paper')
    .select(['id', 'sealed', 'kind', 'byte_count as byteCount'])
    .where('child_id', '=', childId)
    .where('id', '=', paperId)
    .executeTakeFirst()) as PaperRow | undefined;
}

export async function listPapers(tx: Tx, childId: string): Promise<PaperRow[]> {
  return (await tx.sql.selectFrom('consent_paper').select(['id', 'sealed', 'kind', 'byte_count as byteCount']).where('child_id', '=', childId).execute()) as PaperRow[];
}
