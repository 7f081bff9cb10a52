/** Thanks with words of one's own that nobody has read yet, written past the wall. */
import type pg from 'pg';
import { newId } from '../../platform/ids/index.ts';

export interface ThanksFixture {
  thanksId: string;
}

/** Written by and to the first two people of the city. */
export async function writeThanks(client: pg.ClientBase, childId: string, area: string): Promise<ThanksFixture> {
  const thanksId = newId();
  await client.query(
    `insert into thanks (id, child_id, area, to_person_id, phrase, said, written_by, written_at)
     select $1, $2, $3, (array_agg(p.id order by p.username))[1], 'came', 'terima kasih banyak', (array_agg(p.id order by p.username))[2], now() from person p where p.username is not null`,
    [thanksId, childId, area],
  );
  return { thanksId };
}
