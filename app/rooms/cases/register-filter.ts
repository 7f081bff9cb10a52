/** What the register is narrowed to and sorted by, and where a page ends. */
import * as z from 'zod/mini';
import { attentions, childClasses } from './standing.ts';
import { stages } from './step.ts';

/** Age groups of the register, first month each; 60 are those who aged out. */
export const ageBands = [0, 6, 12, 24, 36, 48] as const;

/** Stages of a case that is open. */
export const openStages = stages.filter((stage) => stage !== 'closed');

/** `this_month`: measured in the month of the counts; `not_this_month`: not, or never. */
export const measuredChoices = ['this_month', 'not_this_month'] as const;

/** Names are sealed and the database reads none, so nothing is sorted by name. */
export const registerSorts = ['urgency', 'youngest', 'oldest', 'longest_unmeasured', 'shortest', 'area'] as const;
export type RegisterSort = (typeof registerSorts)[number];

/** The filter as query of an endpoint; a search by words is not part of it. An area may be a puskesmas: its kelurahan. */
export const filterShape = {
  area: z.optional(z.string().check(z.regex(/^\d{2}\.\d{2}(\.[0-9A-Z_]+)*$/), z.maxLength(60))),
  class: z.optional(z.enum([...childClasses, 'all_stunted'])),
  attention: z.optional(z.enum([...attentions, 'any'])),
  ageBand: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lte(60))),
  stage: z.optional(z.enum(openStages)),
  measured: z.optional(z.enum(measuredChoices)),
  sort: z.optional(z.enum(registerSorts)),
};

export interface RegisterFilter {
  area?: string | undefined;
  class?: string | undefined;
  attention?: string | undefined;
  ageBand?: number | undefined;
  stage?: string | undefined;
  measured?: string | undefined;
  sort?: RegisterSort | undefined;
}

/** The keys that narrow; the sorting does not. */
export const narrowing = ['area', 'class', 'attention', 'ageBand', 'stage', 'measured'] as const;

/** The last row of a page: the values it was sorted by, in order, and the child. */
export interface RegisterCursor {
  keys: readonly (string | number)[];
  childId: string;
}

const keyPatterns: Readonly<Record<RegisterSort, readonly RegExp[]>> = {
  urgency: [/^\d{1,9}$/],
  youngest: [/^\d{1,4}$/],
  oldest: [/^\d{1,4}$/],
  longest_unmeasured: [/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/],
  shortest: [/^-?\d{1,5}$/],
  area: [/^[0-9A-Z_.]{1,60}$/, /^\d{1,9}$/],
};

/** Opaque place to go on from. @example cursorText({ keys: [7], childId }) // '7~0193…' */
export function cursorText({ keys, childId }: RegisterCursor): string {
  return [...keys, childId].join('~');
}

/** @returns null for what is no place under this sorting: then the list begins anew */
export function readCursor(text: string | undefined, sort: RegisterSort): RegisterCursor | null {
  const parts = (text ?? '').split('~');
  const childId = parts.pop() ?? '';
  const patterns = keyPatterns[sort];
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(childId) || parts.length !== patterns.length) return null;
  if (!patterns.every((pattern, at) => pattern.test(parts[at]!))) return null;
  if (sort === 'longest_unmeasured' && !isDay(parts[0]!)) return null;
  if (sort === 'shortest' && Math.abs(Number(parts[0])) > 32_767) return null;
  return { keys: parts.map((part) => (/^-?\d+$/.test(part) ? Number(part) : part)), childId };
}

/** Whether a day is of the calendar; 31 February is not. */
function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) && text >= '0001';
}
