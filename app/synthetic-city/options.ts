import { parseArgs } from 'node:util';
import { monthNumber, monthText } from './calendar.ts';
import type { ToldChild } from './told-children.ts';

/**
 * Who measured: `weighed` is what posyandu find (about 2.3 % stunted), `survey` what a survey of the same kind of city
 * finds (about 20 %). The gap is real and is the reason for both.
 */
export type ProfileName = 'weighed' | 'survey';

export interface CityOptions {
  /** Children below 60 months who live in the city on any day; about 84 % of them are measured in a month. */
  readonly children: number;
  /** How many months are written; the last is `until`. */
  readonly months: number;
  /** Last month, YYYY-MM. */
  readonly until: string;
  /** Same seed and same options: same bytes. */
  readonly seed: number;
  readonly profile: ProfileName;
  /** Month from which children who are short are looked after and catch up, YYYY-MM; none: nobody is. */
  readonly careFrom?: string;
  /** Children whose childhood is told, beside those that are drawn. */
  readonly told?: readonly ToldChild[];
}

/** What the command line asks for: a city, and where it goes. */
export interface CityRequest extends CityOptions {
  readonly outDir: string;
  /** Whether `truth.json` is written beside the files. */
  readonly truth: boolean;
}

/** Five cities of Kota Bogor's size; identity numbers stay unique up to here. */
const MOST_CHILDREN = 290_000;
const MOST_MONTHS = 120;

/**
 * Reads `--children N --months N --seed N --out DIR [--until YYYY-MM] [--profile weighed|survey] [--truth]`.
 *
 * @param args the words after `city`
 * @param lastMonth the month before today's, YYYY-MM: the default of `--until`
 * @throws RangeError with a sentence for the person who typed it
 */
export function parseCityOptions(args: readonly string[], lastMonth: string): CityRequest {
  const values = readValues(args);
  const until = values.until ?? lastMonth;
  monthNumber(until);
  const profile = values.profile ?? 'weighed';
  if (profile !== 'weighed' && profile !== 'survey') throw new RangeError('--profile is weighed or survey');
  if (!values.out) throw new RangeError('--out DIR is missing: the folder that the files are written to');
  return {
    children: wholeNumber('--children', values.children ?? '63000', 1, MOST_CHILDREN),
    months: wholeNumber('--months', values.months ?? '6', 1, MOST_MONTHS),
    seed: wholeNumber('--seed', values.seed ?? '1', 0, 0xffffffff),
    until,
    profile,
    outDir: values.out,
    truth: values.truth ?? false,
  };
}

function readValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        children: { type: 'string' },
        months: { type: 'string' },
        seed: { type: 'string' },
        out: { type: 'string' },
        until: { type: 'string' },
        profile: { type: 'string' },
        truth: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new RangeError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new RangeError(`${name} is a whole number from ${least} to ${most}, not ${JSON.stringify(text)}`);
}

/** The months that a city writes, oldest first: `['2026-05', .., '2026-10']`. */
export function monthsOf({ months, until }: CityOptions): string[] {
  const last = monthNumber(until);
  return Array.from({ length: months }, (_, i) => monthText(last - months + 1 + i));
}
