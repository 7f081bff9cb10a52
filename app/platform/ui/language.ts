import { useSyncExternalStore } from 'react';
import { remembered } from './remembered.ts';

/** Indonesian comes first; English is for guests and helpers. */
export type Language = 'id' | 'en';

const choice = remembered<Language>('anakkita.language', ['id', 'en'], 'id');

/** The language in use now, for code outside React. */
export const currentLanguage = (): Language => choice.read();

/** Changes the language everywhere at once and remembers it on this device. */
export function setLanguage(language: Language): void {
  choice.write(language);
}

/** The language in use; the component draws again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(choice.subscribe, choice.read, () => 'id' as const);
}
