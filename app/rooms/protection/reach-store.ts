/** Acting on one child from the desk, which otherwise reaches none. */
import type { Tx } from '../../platform/db/actor.ts';

const AREA = /^[0-9A-Z.]+$/;

/**
 * Runs `act` with the reach of one child's own area, then closes it again. For acts that show nothing: a restriction asked of
 * the officer has to write where only those who treat may. The right was demanded before.
 */
export async function withinArea<T>(tx: Tx, area: string, act: () => Promise<T>): Promise<T> {
  if (!AREA.test(area)) throw new Error(`Not an area: ${area}`);
  await tx.client.query(
    `set local app.scope_from = '${area}'; set local app.scope_to = '${area}/'; set local app.restricted_in = '${area}'`,
  );
  try {
    return await act();
  } finally {
    await tx.client
      .query(`set local app.scope_from = ''; set local app.scope_to = ''; set local app.restricted_in = ''`)
      .catch(() => undefined);
  }
}
