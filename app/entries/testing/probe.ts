/** What a probe of the access matrix is. */
import type { Fixture } from './fixtures.ts';

/**
 * - `anybody`: answers without a session
 * - `signed-in`: answers every session
 * - `city`: about the whole city; open to who holds the verb over it
 * - `list`: open to who holds the verb anywhere; shows what lies within reach alone
 * - `record`: about one record at a place; open to who holds the verb there
 * - `own`: about a right of one person to one child; open to who holds it. The matrix gives it to the foster parent
 * - `area`: about an area that is asked for; open to who holds the verb over it
 */
export type ProbeKind = 'anybody' | 'signed-in' | 'city' | 'list' | 'record' | 'own' | 'area';

export interface Probe {
  kind: ProbeKind;
  input: (at: Fixture) => Record<string, unknown>;
}
