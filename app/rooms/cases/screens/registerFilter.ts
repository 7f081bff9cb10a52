/** The register's filter as it stands in the address, and back. What was searched for stays out of the address: it is a name. */
import { ageBands, attentions, childClasses } from '../index.ts';

export const classChoices = ['all', 'all_stunted', ...childClasses] as const;
export type ClassChoice = (typeof classChoices)[number];

/** `any` hides those past five years; `aged_out` shows only them. */
export const attentionChoices = ['any', ...attentions] as const;
export type AttentionChoice = (typeof attentionChoices)[number];

export const ageChoices = ['all', ...ageBands.map(String)];

export interface RegisterFilter {
  class: ClassChoice;
  attention: AttentionChoice;
  /** First month of the age band, or `all`. */
  age: string;
  /** Code of an area, or `all`. */
  area: string;
}

/** Names of the values in the address. */
export const addressKeys = { class: 'kelas', attention: 'perhatian', age: 'umur', area: 'wilayah' } as const;

type Values = Readonly<Record<string, string | undefined>>;

/** Reads the address; what it does not know it takes as no filter. */
export function filterOf(search: Values): RegisterFilter {
  const known = <V extends string>(key: string, choices: readonly V[], first: V): V => choices.find((one) => one === search[key]) ?? first;
  return {
    class: known(addressKeys.class, classChoices, 'all'),
    attention: known(addressKeys.attention, attentionChoices, 'any'),
    age: known(addressKeys.age, ageChoices, 'all'),
    area: /^\d{2}\.\d{2}(\.[0-9A-Z_]+)*$/.test(search[addressKeys.area] ?? '') ? (search[addressKeys.area] as string) : 'all',
  };
}

/** The same as input of `listChildren`. */
export function inputOf(filter: RegisterFilter, q: string) {
  return {
    ...(q.trim() === '' ? {} : { q: q.trim() }),
    ...(filter.class === 'all' ? {} : { class: filter.class }),
    ...(filter.attention === 'any' ? {} : { attention: filter.attention }),
    ...(filter.age === 'all' ? {} : { ageBand: Number(filter.age) }),
    ...(filter.area === 'all' ? {} : { area: filter.area }),
  };
}

/** Address of the register with a filter; unset values are left out. */
export function registerHref(filter: Partial<RegisterFilter>): string {
  const search = new URLSearchParams();
  for (const key of ['class', 'attention', 'age', 'area'] as const) {
    const value = filter[key];
    if (value !== undefined && value !== 'all' && value !== 'any') search.set(addressKeys[key], value);
  }
  const text = search.toString();
  return text === '' ? '/anak' : `/anak?${text}`;
}
