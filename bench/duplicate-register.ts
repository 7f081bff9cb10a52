/**
 * A made-up register with known truth for `bench/duplicates.ts`: a city's children as two of its files write them, some of them
 * entered twice with errors of their own, and beside them those who only look alike. The errors are drawn from how people type, not
 * from what the ladder looks for.
 */
import { boysFirst, cityMonth, fathersFirst, girlsFirst, mothersFirst } from '../app/synthetic-city/index.ts';
import type { EppgbmRow } from '../app/synthetic-city/index.ts';
import { drawsFrom } from './draws.ts';

export interface MadeRecord {
  /** The child who it truly is. */
  truth: string;
  name: string;
  parents: string;
  sex: 'M' | 'F';
  bornOn: string;
  village: string;
  posyandu: string;
  /** Sixteen digits, or null. */
  nik: string | null;
  /** Day, grams and millimetres of the measuring that came with it. */
  measured: { on: string; weightG: number; lengthMm: number };
}

/** Shares of the register that are entered a second time, born with a twin of a close name, and strangers of common names. */
const TWICE = 0.03;
const CLOSE_TWINS = 0.006;
const STRANGERS = 0.02;

type Draws = ReturnType<typeof drawsFrom>;

const day = (text: string, by: number): string => new Date(Date.parse(text) + by * 86_400_000).toISOString().slice(0, 10);

/** The register, and how many pairs of it are one child. */
export function madeRegister(children: number, seed: number): { records: MadeRecord[]; truePairs: number } {
  const draws = drawsFrom(seed * 7919 + 13);
  const options = { children: Math.round(children * 1.13), months: 6, until: '2026-10', seed, profile: 'weighed' as const };
  const earlier = new Map<string, EppgbmRow>();
  for (const { row, truth } of cityMonth(options, '2026-06')) if (!truth.isRepeated) earlier.set(truth.childKey, row);
  const records: MadeRecord[] = [];
  let truePairs = 0;
  for (const { row, truth } of cityMonth(options, '2026-10')) {
    if (truth.isRepeated || records.length >= children) continue;
    const first = recordOf(row, truth.childKey, truth.nik === 'whole');
    records.push(first);
    const drawn = draws.between(0, 1);
    if (drawn < TWICE) {
      const old = earlier.get(truth.childKey);
      records.push(enteredAgain(draws.share(0.5) && old !== undefined ? { ...recordOf(old, truth.childKey, false), nik: first.nik } : first, draws));
      truePairs += 1;
    } else if (drawn < TWICE + CLOSE_TWINS) records.push(...closeTwin(first, draws));
    else if (drawn < TWICE + CLOSE_TWINS + STRANGERS) records.push(stranger(first, records[Math.floor(draws.between(0, records.length))]!, draws));
  }
  return { records, truePairs };
}

function recordOf(row: EppgbmRow, truth: string, whole: boolean): MadeRecord {
  return {
    truth, name: row.name, parents: row.parents, sex: row.sex === 'L' ? 'M' : 'F', bornOn: row.bornOn, village: row.village, posyandu: row.posyandu, nik: whole ? truth : null,
    measured: { on: row.measuredOn, weightG: Math.round(Number(row.weight) * 1000), lengthMm: Math.round(Number(row.length) * 10) },
  };
}

/** The same child typed by somebody else, some time later: every error has a chance of its own. */
function enteredAgain(known: MadeRecord, draws: Draws): MadeRecord {
  const again = { ...known };
  const mother = known.parents.split(/[/-]/)[0]!.trim();
  if (draws.share(0.08) && mother !== '') again.name = `${draws.pick(['BY NY', 'Bayi Ny.', 'BY. NY.'])} ${mother}`;
  else {
    if (draws.share(0.35)) again.name = mistyped(again.name, draws);
    if (draws.share(0.05)) again.name = mistyped(again.name, draws);
    if (draws.share(0.15)) again.name = shortened(again.name, draws);
  }
  again.parents = parentsTyped(known.parents, draws);
  if (draws.share(0.07)) again.bornOn = day(known.bornOn, draws.pick([1, -1, 1, -1, 2, 10]));
  if (draws.share(0.02)) again.bornOn = `${again.bornOn.slice(0, 5)}${swappedDay(again.bornOn)}`;
  if (draws.share(0.004)) again.sex = known.sex === 'M' ? 'F' : 'M';
  // The register keeps a number once: who is entered again comes without it, or with a slip.
  again.nik = known.nik !== null && draws.share(0.3) ? slipped(known.nik, draws) : null;
  if (draws.share(0.25)) Object.assign(again, { village: `Kelurahan ${Math.floor(draws.between(0, 68))}`, posyandu: `Pindahan ${Math.floor(draws.between(0, 900))}` });
  again.measured = draws.share(0.15) ? known.measured : { ...known.measured, on: day(known.measured.on, 3 + Math.floor(draws.between(0, 60))) };
  return again;
}

function parentsTyped(parents: string, draws: Draws): string {
  const drawn = draws.between(0, 1);
  if (drawn < 0.03) return '';
  const names = parents.split(/[/-]/).map((one) => one.trim()).filter((one) => one !== '');
  const kept = names.length > 1 && drawn < 0.25 ? [names[Math.floor(draws.between(0, 2))]!] : draws.share(0.3) ? names.toReversed() : names;
  return kept.map((one) => (draws.share(0.12) ? mistyped(one, draws) : one)).join(draws.share(0.5) ? ' / ' : ' - ');
}

/** First names with usual other spellings: nobody tells twins apart by two spellings of Muhammad. */
const SPELT_MANY_WAYS = ['muhammad', 'siti', 'ahmad', 'abdul', 'nur'];

/** Brothers or sisters of one birth whose names differ in a letter or a word; the register often lacks a number. */
function closeTwin(elder: MadeRecord, draws: Draws): MadeRecord[] {
  const words = elder.name.split(' ');
  const other = draws.share(0.4) && !SPELT_MANY_WAYS.includes(words[0]!.toLowerCase()) ? [mistyped(words[0]!, draws), ...words.slice(1)] : [draws.pick(elder.sex === 'M' ? boysFirst : girlsFirst), ...words.slice(1)];
  const name = other.join(' ').toLowerCase() === elder.name.toLowerCase() ? `${draws.pick(elder.sex === 'M' ? boysFirst : girlsFirst)} ${elder.name}` : other.join(' ');
  const nik = elder.nik === null || draws.share(0.4) ? null : `${elder.nik.slice(0, 12)}${String(Number(elder.nik.slice(12)) + 1).padStart(4, '0')}`;
  const grams = draws.share(0.5) ? 0 : 100 + Math.floor(draws.between(0, 900));
  const on = grams === 0 ? day(elder.measured.on, 30) : elder.measured.on;
  return [{ ...elder, truth: `${elder.truth} twin`, name, nik, measured: { on, weightG: Math.max(2000, elder.measured.weightG - grams), lengthMm: elder.measured.lengthMm - (grams === 0 ? 0 : 3) } }];
}

/** Somebody else with the same name; often of the same day or kelurahan, now and then with a mother of the same common name. */
function stranger(one: MadeRecord, elsewhere: MadeRecord, draws: Draws): MadeRecord {
  const own = one.parents.split(/[/-]/)[0]!.trim().split(' ')[0]!;
  const near = draws.share(0.3);
  return {
    ...one, truth: `${one.truth} stranger`,
    parents: draws.share(0.3) ? own : `${draws.pick(mothersFirst)} / ${draws.pick(fathersFirst)}`,
    bornOn: draws.share(0.4) && !near ? one.bornOn : day(one.bornOn, Math.floor(draws.between(-400, 400))),
    ...(near ? {} : { village: elsewhere.village, posyandu: elsewhere.posyandu }),
    nik: null,
    measured: { ...elsewhere.measured, on: day(one.measured.on, Math.floor(draws.between(0, 20))) },
  };
}

/** One slip of the finger: a letter left out, doubled, changed or swapped with its neighbour. */
function mistyped(text: string, draws: Draws): string {
  if (text.length < 4) return text;
  const at = 1 + Math.floor(draws.between(0, text.length - 2));
  const letter = 'aeiounrstkhy'[Math.floor(draws.between(0, 12))]!;
  switch (Math.floor(draws.between(0, 4))) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + text[at]! + text.slice(at);
    case 2:
      return text.slice(0, at) + letter + text.slice(at + 1);
    default:
      return text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2);
  }
}

function shortened(name: string, draws: Draws): string {
  const short: Readonly<Record<string, readonly string[]>> = { muhammad: ['M.', 'Moh.', 'Muh', 'Mochamad'], siti: ['St.'], ahmad: ['Akhmad', 'Achmad'], abdul: ['Abd.'] };
  const words = name.split(' ');
  const forms = short[words[0]!.toLowerCase()];
  if (forms !== undefined) return [draws.pick(forms), ...words.slice(1)].join(' ');
  if (words.length < 3) return name;
  return draws.share(0.5) ? words.slice(0, 2).join(' ') : [...words.slice(0, -1), words.at(-1)![0]!].join(' ');
}

function slipped(nik: string, draws: Draws): string {
  const at = 4 + Math.floor(draws.between(0, 11));
  if (draws.share(0.5) && nik[at] !== nik[at + 1]) return nik.slice(0, at) + nik[at + 1]! + nik[at]! + nik.slice(at + 2);
  return `${nik.slice(0, at)}${(Number(nik[at]) + 1 + Math.floor(draws.between(0, 8))) % 10}${nik.slice(at + 1)}`;
}

function swappedDay(bornOn: string): string {
  const [month, date] = [bornOn.slice(5, 7), bornOn.slice(8, 10)];
  return Number(date) <= 12 ? `${date}-${month}` : `${month}-${date}`;
}
