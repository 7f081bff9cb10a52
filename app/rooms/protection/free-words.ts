/** What of a record of steps is free words, which could name somebody, and what is codes, days and numbers, which cannot. */

/** Keys under which people write freely, whatever stands there. */
const FREE = [
  'note',
  'reason',
  'title',
  'goals',
  'outcome',
  'words',
  'name',
  'measuredBy',
  'fatherWork',
  'motherWork',
  'caregiver',
  'allergies',
  'missing',
  'advice',
  'analysis',
  'evaluation',
  'directFactors',
  'indirectFactors',
  'followUp',
  'why',
] as const;

/** A code of a list, a day or instant, an id, an area: whoever reads it learns nothing of who it is about. */
const CODE =
  /^(?:[a-z][a-zA-Z0-9]*(?:[_.-][a-z0-9]+)*|\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[\d.P]+)$/;

/**
 * The same record without free words: their places stay, emptied, so that what counts steps and states still can.
 *
 * @example withoutWords({ kind: 'note', note: 'Ibu Siti', at: '2026-03-02' }) // { kind: 'note', note: '', at: '2026-03-02' }
 */
export function withoutWords(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return (FREE as readonly string[]).includes(key) || !CODE.test(value) ? '' : value;
  if (Array.isArray(value)) return value.map((one) => withoutWords(one, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutWords(one, name)]));
  return value;
}
