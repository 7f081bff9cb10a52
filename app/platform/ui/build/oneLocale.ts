/**
 * Vite plugin: react-aria carries its few spoken words in 34 languages and takes English where it has no Indonesian.
 * Everything but English is left out of the build, 25 KB that no phone has to fetch.
 */
const FOREIGN_WORDS = /[\\/]react-aria[\w-]*[\\/]dist[\\/]private[\\/]intl[\\/]\w+[\\/](?!en-US)[a-z]{2}-[A-Z]{2}\.mjs$/;

export function oneLocale(): { name: string; enforce: 'pre'; load(id: string): string | undefined } {
  return {
    name: 'anakkita:one-locale',
    enforce: 'pre',
    load: (id) => (FOREIGN_WORDS.test(id) ? 'export default {};' : undefined),
  };
}
