import type { FosterParentView } from '../index.ts';
import type { pairingWords } from './pairingWords.ts';

type Words = (typeof pairingWords)['id'];

/**
 * What a chip says about one hindrance. A page that was loaded before the server was renewed meets codes it has no words for: it
 * says so, in place of a chip without a word. Who was given no place yet is not "full".
 */
export function hindranceWord(why: string, { capacity }: Pick<FosterParentView, 'capacity'>, say: Words): string {
  if (why === 'at_capacity' && capacity === 0) return say.noPlaces;
  const word = (say as unknown as Readonly<Record<string, unknown>>)[why];
  return typeof word === 'string' && word !== '' ? word : say.otherHindrance;
}
