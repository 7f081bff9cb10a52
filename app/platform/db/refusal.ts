/** The database is a strict colleague: its refusals become problems of the catalogue. */
import { isAway } from './embedded/index.ts';
import { Problem } from '../problem/index.ts';
import type { ProblemCode } from '../problem/index.ts';

const byConstraint: Record<string, ProblemCode> = {
  person_username_key: 'name.taken',
  person_phone_key: 'name.taken',
  a_role_is_held_once_per_area: 'grant.held',
  // Two commands went on from one balance: the second looks again.
  ledger_posting_pkey: 'record.changed',
  a_transfer_is_reversed_once: 'transfer.stands',
  no_need_is_covered_beyond_its_quantity: 'need.over_covered',
};

/** What the database and the file system say when there is no room: nothing of the request was kept. */
const FULL = ['53100', 'ENOSPC', 'EDQUOT'];
/** Every connection of the server is taken. */
const CROWDED = '53300';

/** Turns a driver's error into a Problem where one is meant, else gives it back unchanged. */
export function asProblem(error: unknown): unknown {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code === '42501') return new Problem('access.denied', {});
  // A shard number is appended to constraint names on a distributed database.
  const name = constraint?.replace(/_\d{6,}$/, '');
  const known = name === undefined ? undefined : byConstraint[name];
  if (known !== undefined) return new Problem(known, {});
  if (code !== undefined && FULL.includes(code)) return new Problem('server.full', {});
  if (code === CROWDED || isAway(error)) return new Problem('server.busy', { cause: code ?? 'connection' });
  return error;
}
