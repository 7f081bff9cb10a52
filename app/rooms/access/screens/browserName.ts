/** `Chrome, Android`: what a person recognises of a browser's long description; null when it is none of the common ones. */
export function browserName(description: string | null): string | null {
  if (description === null) return null;
  const browser = [['Edg/', 'Edge'], ['OPR/', 'Opera'], ['SamsungBrowser/', 'Samsung Internet'], ['Firefox/', 'Firefox'], ['Chrome/', 'Chrome'], ['Safari/', 'Safari']].find(([sign]) => description.includes(sign!))?.[1];
  const system = [['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Windows', 'Windows'], ['Mac OS X', 'Mac'], ['Linux', 'Linux']].find(([sign]) => description.includes(sign!))?.[1];
  return browser === undefined ? null : system === undefined ? browser : `${browser}, ${system}`;
}
