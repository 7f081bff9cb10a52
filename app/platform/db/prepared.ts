/** Statements that a connection keeps ready, so that the database reads and plans each only once. */

/** Put into a query whose best plan depends on its values, a reach of a whole city or of one village: it is planned each time. */
export const PLAN_AFRESH = '/* planned afresh */';

/** More texts than a release has: lists of changing length make new ones, and a connection keeps what it was given. */
const MOST = 500;

const names = new Map<string, string>();

/**
 * Name under which a connection keeps a statement; undefined for one that is not kept: whatever writes, and what is marked with
 * `PLAN_AFRESH`. Names are apart by schema, because a plan holds for the tables that it was made for.
 */
export function preparedName(text: string, schema: string): string | undefined {
  const key = `${schema} ${text}`;
  const known = names.get(key);
  if (known !== undefined || names.size >= MOST) return known;
  if (!/^\s*(select|with)\b/i.test(text) || /\bfor update\b/i.test(text) || text.includes(PLAN_AFRESH)) return undefined;
  const name = `kept_${names.size}`;
  names.set(key, name);
  return name;
}
