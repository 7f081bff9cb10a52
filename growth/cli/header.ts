/** The first line of a table: which column is which. */
import { Failure } from './failure.ts';

/** What a child's row may hold. */
export const MEASURED = ['id', 'sex', 'age', 'weight', 'lenhei', 'measure', 'headc', 'armc', 'oedema'] as const;

/** How the child was drawn, and the groups it belongs to. */
export const SURVEYED = ['cluster', 'strata', 'sw', 'typeres', 'gregion', 'wealthq', 'mothered', 'othergr'] as const;

/** What scoring adds, in this order. */
export const SCORED = [
  'clenhei',
  'cmeasure',
  'c9mo_flag',
  'cbmi',
  'csex',
  'zlen',
  'flen',
  'zwei',
  'fwei',
  'zwfl',
  'fwfl',
  'zbmi',
  'fbmi',
  'zhc',
  'fhc',
  'zac',
  'fac',
] as const;

/** Columns of an already scored file that are not computed here: triceps and subscapular skinfolds. */
const SKINFOLDS = ['triskin', 'subskin', 'zts', 'fts', 'zss', 'fss'];

export type ColumnName = (typeof MEASURED)[number] | (typeof SURVEYED)[number];

export interface Header {
  /** As it stands in the file, without a byte order mark. */
  readonly raw: string;
  readonly delimiter: ',' | ';';
  readonly names: readonly string[];
  /** Place of a column, undefined when the file does not have it. */
  readonly at: { readonly [name in ColumnName]?: number };
}

const KNOWN = new Set<string>([...MEASURED, ...SURVEYED, ...SCORED, ...SKINFOLDS]);

/**
 * Reads the header line.
 *
 * @param keepUnknown whether columns with other names are let through
 * @throws Failure when this is not a table of measurements, or a column is unknown or named twice
 */
export function readHeader(line: string, path: string, keepUnknown: boolean): Header {
  const delimiter = count(line, ';') > count(line, ',') ? ';' : ',';
  const names = line.split(delimiter).map((name) =>
    name
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim()
      .toLowerCase(),
  );
  if (line.includes('\0') || !names.includes('sex') || !names.includes('age')) {
    throw new Failure(`${path} is not a table of children: its first line must name the columns, sex and age among them.`);
  }
  if (!names.some((name) => ['weight', 'lenhei', 'headc', 'armc'].includes(name))) {
    throw new Failure(`${path} has no measurement: one of the columns weight, lenhei, headc and armc is needed.`);
  }
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Failure(`${path} has the column ${JSON.stringify(twice)} twice.`);
  const unknown = names.filter((name) => !KNOWN.has(name));
  if (unknown.length > 0 && !keepUnknown) {
    throw new Failure(
      `${path} has the unknown column ${unknown.map((name) => JSON.stringify(name)).join(', ')}: known are ` +
        `${[...MEASURED, ...SURVEYED].join(', ')}; --keep-unknown lets others through.`,
    );
  }
  const at = Object.fromEntries(
    [...MEASURED, ...SURVEYED].flatMap((name) => {
      const place = names.indexOf(name);
      return place < 0 ? [] : [[name, place]];
    }),
  );
  return { raw: line, delimiter, names, at };
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
