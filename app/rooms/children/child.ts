/** A child of the register: types and rules without I/O. */

export type NikState = 'valid' | 'missing' | 'masked' | 'wrongLength';
export type ChildState = 'active' | 'moved' | 'died' | 'merged' | 'erased';

/** What the search looks through: letters and digits of name, parents and place, lower case, single spaces. */
export function searchWords(parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null)
    .join(' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The query in the same letters; empty when nothing to search by is left. */
export function searchQuery(typed: string): string {
  return searchWords([typed]);
}

/** Whether two names are the same to a reader: case, accents and punctuation aside. */
export function isSameName(one: string, other: string): boolean {
  return searchWords([one]) === searchWords([other]);
}

/** Digits of a typed NIK, or null when it is not one. */
export function typedNik(typed: string): string | null {
  const digits = typed.replace(/[\s.-]/g, '');
  return /^\d{16}$/.test(digits) ? digits : null;
}

/** Code of a posyandu below its village, made of its name: the same name always gives the same code. */
export function posyanduCode(village: string, name: string): string | null {
  const slug = name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/^\s*POSYANDU\b/, '')
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40);
  return slug === '' ? null : `${village}.${slug}`;
}

/** Village of an area at or below a village; null above. */
export function villageOf(area: string): string | null {
  const parts = area.split('.');
  return parts.length >= 4 ? parts.slice(0, 4).join('.') : null;
}
