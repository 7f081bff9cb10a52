/** Joins class names, leaving out what is absent: `classes('a', undefined, false, 'b')` is `'a b'`. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
