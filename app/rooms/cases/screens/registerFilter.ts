/** The register's filter as it stands in the address, and back. What was searched for stays out of the address: it is a name. */
import { ageBands, attentions, childClasses, measuredChoices as measuredIn, openStages, registerSorts, type RegisterSort, type SavedView } from '../index.ts';

export const classChoices = ['all', 'all_stunted', ...childClasses] as const;
export type ClassChoice = (typeof classChoices)[number];

/** `any` hides those past five years; `aged_out` shows only them. */
export const attentionChoices = ['any', ...attentions] as const;
export type AttentionChoice = (typeof attentionChoices)[number];

export const ageChoices = ['all', ...ageBands.map(String)];

export const stageChoices = ['all', ...openStages] as const;
export type StageChoice = (typeof stageChoices)[number];

/** Whether measured in the month of the counts. */
export const measuredChoices = ['all', ...measuredIn] as const;
export type MeasuredChoice = (typeof measuredChoices)[number];

export const sortChoices = registerSorts;

export interface RegisterFilter {
  class: ClassChoice;
  attention: AttentionChoice;
  /** First month of the age band, or `all`. */
  age: string;
  /** Code of an area, or `all`. */
  area: string;
  stage: StageChoice;
  measured: MeasuredChoice;
  sort: RegisterSort;
}

/** No filter, the most pressing first. */
export const noFilter: RegisterFilter = { class: 'all', attention: 'any', age: 'all', area: 'all', stage: 'all', measured: 'all', sort: 'urgency' };

/** Names of the values in the address. */
export const addressKeys = { class: 'kelas', attention: 'perhatian', age: 'umur', area: 'wilayah', stage: 'tahap', measured: 'diukur', sort: 'urut' } as const;

type Values = Readonly<Record<string, string | undefined>>;

/** Reads the address; what it does not know it takes as no filter. */
export function filterOf(search: Values): RegisterFilter {
  const known = <V extends string>(key: string, choices: readonly V[], first: V): V => choices.find((one) => one === search[key]) ?? first;
  return {
    class: known(addressKeys.class, classChoices, 'all'),
    attention: known(addressKeys.attention, attentionChoices, 'any'),
    age: known(addressKeys.age, ageChoices, 'all'),
    area: /^\d{2}\.\d{2}(\.[0-9A-Z_]+)*$/.test(search[addressKeys.area] ?? '') ? (search[addressKeys.area] as string) : 'all',
    stage: known(addressKeys.stage, stageChoices, 'all'),
    measured: known(addressKeys.measured, measuredChoices, 'all'),
    sort: known(addressKeys.sort, sortChoices, 'urgency'),
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
    ...(filter.stage === 'all' ? {} : { stage: filter.stage }),
    ...(filter.measured === 'all' ? {} : { measured: filter.measured }),
    ...(filter.sort === 'urgency' ? {} : { sort: filter.sort }),
  };
}

/** Whether a value is what stands without a filter, and so stays out of the address. */
export function isUnset(key: keyof RegisterFilter, value: string): boolean {
  return value === noFilter[key];
}

/** A filter as it was saved, back in the sentence. */
export function filterFromInput({ ageBand, ...saved }: SavedView['filter']): RegisterFilter {
  const values: Record<string, string | undefined> = { ...saved, age: ageBand === undefined ? undefined : String(ageBand) };
  return filterOf(Object.fromEntries(Object.entries(addressKeys).map(([key, inAddress]) => [inAddress, values[key]])));
}

/** Address of the register with a filter; unset values are left out. */
export function registerHref(filter: Partial<RegisterFilter>): string {
  const search = new URLSearchParams();
  for (const key of Object.keys(addressKeys) as (keyof RegisterFilter)[]) {
    const value = filter[key];
    if (value !== undefined && !isUnset(key, value)) search.set(addressKeys[key], value);
  }
  const text = search.toString();
  return text === '' ? '/anak' : `/anak?${text}`;
}
