/** Whether a text may be a username: 3 to 40 small letters, digits, dots, dashes, underscores. */
export function isUsername(text: string): boolean {
  return /^[a-z0-9._-]{3,40}$/.test(text.trim());
}

/**
 * A username to propose for a name: `Dr. Rina Marlina` is `rina.marlina`. Empty when the name has too few letters.
 */
export function usernameFor(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z\s]/g, '')
    .split(/\s+/)
    .filter((word) => word.length > 1 && !TITLES.has(word));
  const proposed = words.slice(0, 2).join('.');
  return isUsername(proposed) ? proposed : '';
}

const TITLES = new Set(['dr', 'drg', 'ir', 'hj', 'bapak', 'ibu', 'pak', 'bu', 'skm', 'spa', 'amd', 'sgz', 'ners']);
