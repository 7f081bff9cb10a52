/** Electoral districts (daerah pemilihan): a council member's children are looked for in their own, unless areas are wished for. */
import * as z from 'zod/mini';
import { citiesOfBogor, dapilOfBogor } from './data/dapil.ts';

export const dapilView = z.object({ code: z.string(), name: z.string(), areas: z.array(z.string()) });
export type Dapil = Readonly<{ code: string; name: string; areas: readonly string[] }>;

const stored = z.array(dapilView);

/**
 * The electoral districts of a city.
 * @param setting what the city set, as it is stored; anything else gives what is known of the regency
 */
export function dapilOf(regencyCode: string, setting: unknown): readonly Dapil[] {
  const read = stored.safeParse(setting);
  if (read.success) return read.data;
  if (!citiesOfBogor.includes(regencyCode)) return [];
  return dapilOfBogor.map(({ code, name, below }) => ({ code, name, areas: below.map((part) => `${regencyCode}${part}`) }));
}

/** Areas in which children are looked for: those wished for, else the electoral district; empty for any. */
export function areasWanted(wanted: readonly string[], dapil: string | null, known: readonly Dapil[]): readonly string[] {
  if (wanted.length > 0 || dapil === null) return wanted;
  return known.find(({ code }) => code === dapil)?.areas ?? [];
}
