import { useLanguage, type Language } from './language.ts';

type Phrase = string | ((...values: never[]) => string);
type SameShape<P> = P extends (...values: infer V) => string ? (...values: V) => string : string;
type Words<T> = { readonly [K in keyof T]: SameShape<T[K]> };

/** The same sentences in both languages; a sentence with values is a function. */
export type Messages<T> = Record<Language, Words<T>>;

/**
 * Declares a screen's sentences. A key that only one language has, or that takes other values there, is a
 * type error.
 *
 * ```ts
 * const messages = defineMessages({
 *   id: { title: 'Daftar anak', found: (n: string) => `${n} anak` },
 *   en: { title: 'Children', found: (n) => `${n} children` },
 * });
 * ```
 */
export function defineMessages<const T extends Record<string, Phrase>>(texts: { id: T; en: Words<NoInfer<T>> }): Messages<T> {
  return { id: texts.id as unknown as Words<T>, en: texts.en };
}

/** The sentences in the language in use: `const say = useMessages(messages); say.title`. */
export function useMessages<T>(messages: Messages<T>): Words<T> {
  return messages[useLanguage()];
}
