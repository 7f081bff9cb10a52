/**
 * Whether two records of the register may be one child, and how surely. No I/O, no clock. A person always confirms: `certain` is
 * a proposal that hardly ever errs, `likely` a question.
 */
import { isShortForm, likenessOf } from './name-likeness.ts';
import { comparableName, comparableParent, isWordPart, lettersOf, similarity } from './names.ts';
import type { ComparableName } from './names.ts';
import { parentsEvidence } from './parents.ts';
import type { ParentsEvidence } from './parents.ts';

export const duplicateGrades = ['certain', 'likely'] as const;
export type DuplicateGrade = (typeof duplicateGrades)[number];

/** What speaks for two records being one child, and what warns, in the order in which it is told. */
export const duplicateReasons = [
  'sameName',
  'closeName',
  'partOfName',
  'unnamed',
  'sameBirthDate',
  'nextDay',
  'otherBirthDate',
  'otherSex',
  'sameParents',
  'someParents',
  'noParents',
  'otherParents',
  'samePosyandu',
  'sameVillage',
  'otherVillage',
  'sameFigures',
  'otherFigures',
  'slipOfNik',
  'otherNik',
  'maybeTwins',
] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** A record as the ladder compares it. */
export interface DuplicateRecord {
  readonly id: string;
  readonly name: ComparableName;
  /** Made comparable, with the mother whose name stands in a placeholder. */
  readonly parents: readonly string[];
  /** One bit a letter of each parent: most families are told apart at a glance. */
  readonly parentLetters: readonly number[];
  readonly sex: 'M' | 'F';
  /** Plain date. */
  readonly bornOn: string;
  readonly village: string | null;
  readonly posyandu: string | null;
  /** Sixteen digits, or null when none is known; asked for only where the rest already fits. */
  readonly nik: () => string | null;
}

/** Whether both were measured on one day, and alike: the same figures are one measuring written twice, others are twins. */
export type MeasuredTogether = 'never' | 'sameFigures' | 'otherFigures';

export interface DuplicateFinding {
  grade: DuplicateGrade;
  reasons: DuplicateReason[];
}

/** Parents made comparable: each once, with the mother whose name stands in a placeholder such as `BY NY SITI`. */
export function comparableParents(name: ComparableName, parents: readonly string[]): string[] {
  const all = [...parents.map(comparableParent), ...(name.motherOf === null ? [] : [comparableParent(name.motherOf)])];
  return all.filter((one, index) => one !== '' && all.indexOf(one) === index);
}

/** A record made comparable from what a form or a row says. */
export function duplicateRecord(
  told: Omit<DuplicateRecord, 'name' | 'parents' | 'parentLetters'> & { name: string; parents: readonly string[] },
): DuplicateRecord {
  const name = comparableName(told.name);
  const parents = comparableParents(name, told.parents);
  return { ...told, name, parents, parentLetters: parents.map(lettersOf) };
}

const DAY_MS = 86_400_000;
/** No mother bears two children within half a year: the same parents with birth dates as near as this are twins, or one child and a slip. */
const SLIP_DAYS = 180;

/** Days between two plain dates, whichever comes first. */
export function daysApart(one: string, other: string): number {
  return Math.round(Math.abs(Date.parse(one) - Date.parse(other)) / DAY_MS);
}

/**
 * The rung on which two records stand, or null when they are two children. The ladder: birth date equal, name >= 0.70 and
 * parents; one day apart, name >= 0.90 and parents; name and parents >= 0.95 whatever the date. Where parents are not told, or
 * told otherwise, name, birth date and kelurahan together put the pair before a person. Twins are never proposed: who has another
 * name and another number, or weighed otherwise on the same day, is a brother or sister.
 */
export function duplicateOf(a: DuplicateRecord, b: DuplicateRecord, measured: MeasuredTogether = 'never'): DuplicateFinding | null {
  const days = a.bornOn === b.bornOn ? 0 : daysApart(a.bornOn, b.bornOn);
  const unnamed = a.name.motherOf !== null || b.name.motherOf !== null;
  if (unnamed && (days > SLIP_DAYS || a.sex !== b.sex || otherOrdinal(a.name, b.name))) return null;
  const likeness = unnamed ? 0 : likenessOf(a.name, b.name);
  if (!unnamed && likeness < 0.7) return null;
  const parents = familyOf(a.parents, b.parents);
  const place = placeOf(a, b);
  const fitting = unnamed ? unnamedFits(days, parents, place) : fits(a, b, { days, likeness, parents, place });
  // A slip on the number itself weighs as much as the parents.
  if (!fitting && (days > 0 || unnamed || a.sex !== b.sex)) return null;
  const nik = nikOf(a.nik(), b.nik());
  if (!fitting && nik !== 'slip') return null;
  const otherNumber = nik === 'serial' || nik === 'other';
  const sameName = likeness === 1;
  // Nobody calls a twin by a shorter form of the other's name.
  if (!sameName && measured === 'otherFigures' && (unnamed || !isShortForm(a.name, b.name))) return null;
  if (otherNumber && (unnamed ? measured !== 'sameFigures' && nik === 'other' : likeness < 0.9)) return null;
  const maybeTwins =
    days === 0 && measured !== 'sameFigures' && (unnamed || (!sameName && !isShortForm(a.name, b.name))) && parents === 'agree';
  const certain = sameName && isCertain(a, b, { days, parents, place }) && !otherNumber && measured !== 'otherFigures';
  return {
    grade: certain ? 'certain' : 'likely',
    reasons: reasonsOf(a, b, { days, likeness, unnamed, parents, place, nik, measured, maybeTwins }),
  };
}

type Place = 'posyandu' | 'village' | 'other' | 'unknown';
type NikEvidence = 'unknown' | 'slip' | 'serial' | 'other';

interface Weighed {
  days: number;
  likeness: number;
  parents: ParentsEvidence;
  place: Place;
}

function fits(a: DuplicateRecord, b: DuplicateRecord, { days, likeness, parents, place }: Weighed): boolean {
  const near = place === 'posyandu' || place === 'village';
  if (a.sex !== b.sex) return days === 0 && likeness >= 0.95 && parents === 'agree' && Math.min(a.name.wordCount, b.name.wordCount) >= 2;
  if (parents === 'agree') {
    if (days === 0 || (days === 1 && likeness >= 0.9)) return true;
    if (days <= SLIP_DAYS && likeness >= 0.85 && (near || Math.min(a.parents.length, b.parents.length) >= 2)) return true;
    return (
      likeness >= 0.95 &&
      Math.min(a.name.wordCount, b.name.wordCount) >= 2 &&
      parentsAreClose(a.parents, b.parents) &&
      (near || Math.min(a.parents.length, b.parents.length) >= 2)
    );
  }
  if (parents === 'partly') return days <= 1 && (likeness >= 0.95 || (likeness >= 0.85 && near));
  const fullName = Math.min(a.name.wordCount, b.name.wordCount) >= 2;
  if (parents === 'unknown') {
    if (days > 1) return false;
    return near
      ? likeness >= 0.85
      : (likeness === 1 && fullName) || (days === 0 && likeness >= 0.93 && Math.min(a.name.wordCount, b.name.wordCount) >= 3);
  }
  return days === 0 && near && likeness >= 0.95 && fullName;
}

/** A child without a name is told by its parents, in one place; both parents outweigh a move. */
function unnamedFits(days: number, parents: ParentsEvidence, place: Place): boolean {
  return parents === 'agree' && (days === 0 || place === 'posyandu' || place === 'village');
}

/** The very name, birth date and sex, and parents that leave no doubt: both of them, or one in the same posyandu. */
function isCertain(a: DuplicateRecord, b: DuplicateRecord, { days, parents, place }: Omit<Weighed, 'likeness'>): boolean {
  if (days !== 0 || a.sex !== b.sex || parents !== 'agree' || Math.min(a.name.wordCount, b.name.wordCount) < 2) return false;
  if (!parentsAreClose(a.parents, b.parents) || !isTelling(a.parents, b.parents)) return false;
  const both = Math.min(a.parents.length, b.parents.length) >= 2;
  if (place === 'posyandu') return true;
  // A family that moved is known by both parents; names that many bear need the place as well.
  return both && (place === 'village' || a.name.wordCount >= 3);
}

/** Two parents on both sides, or one who is named with more than one word: half a kelurahan has a mother called Siti. */
function isTelling(a: readonly string[], b: readonly string[]): boolean {
  if (Math.min(a.length, b.length) >= 2) return true;
  return [a, b].every((named) => named.length >= 2 || named.some((one) => one.includes(' ')));
}

/**
 * As `parentsEvidence`, and kinder to a finger that slipped on a short name. Where each record names one parent, and not the same,
 * one may be the mother and the other the father: that says nothing.
 */
function familyOf(a: readonly string[], b: readonly string[]): ParentsEvidence {
  const one = familyFrom(a, b);
  if (a.length !== b.length || one === 'unknown') return one;
  // As many on both sides: whoever is named twice on one does not stand for two on the other.
  const other = familyFrom(b, a);
  return weakest.indexOf(one) > weakest.indexOf(other) ? one : other;
}

const weakest: readonly ParentsEvidence[] = ['agree', 'partly', 'unknown', 'differ'];

function familyFrom(a: readonly string[], b: readonly string[]): ParentsEvidence {
  const strict = parentsEvidence(a, b);
  if (strict === 'agree' || strict === 'unknown') return strict;
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  const found = fewer.filter((one) => more.some((other) => parentsEvidence([one], [other]) === 'agree' || isOneSlip(one, other))).length;
  if (found === fewer.length) return 'agree';
  return found > 0 ? 'partly' : more.length === 1 ? 'unknown' : 'differ';
}

/** One letter left out, doubled, changed or swapped in a name of four letters or more. */
function isOneSlip(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  return Math.min(a.length, b.length) >= 4 && similarity(a, b) * longer >= longer - 1 - 1e-9;
}

/** Every parent of the side that names fewer stands on the other, but for a slip of the pen. */
function parentsAreClose(a: readonly string[], b: readonly string[]): boolean {
  if (a.length > b.length) return parentsAreClose(b, a);
  const close = (fewer: readonly string[], more: readonly string[]): boolean =>
    fewer.every((one) => more.some((other) => similarity(one, other) >= 0.93));
  return a.length > 0 && close(a, b) && (a.length < b.length || close(b, a));
}

/**
 * Twins have the same beginning and neighbouring serials (`serial`). Two neighbours swapped, or one digit changed before them,
 * is how a finger slips on the number of one child.
 */
function nikOf(a: string | null, b: string | null): NikEvidence {
  if (a === null || b === null || a === b) return 'unknown';
  if (a.length !== b.length) return 'other';
  const at = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  const [first = 0, second = 0] = at;
  if (at.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]) return 'slip';
  if (at.length === 1 && first < 14) return 'slip';
  return first >= 12 ? 'serial' : 'other';
}

function placeOf(a: DuplicateRecord, b: DuplicateRecord): Place {
  if (a.posyandu !== null && a.posyandu === b.posyandu) return 'posyandu';
  if (a.village === null || b.village === null) return 'unknown';
  return a.village === b.village ? 'village' : 'other';
}

function otherOrdinal(a: ComparableName, b: ComparableName): boolean {
  return a.ordinal !== null && b.ordinal !== null && a.ordinal !== b.ordinal;
}

type Told = Weighed & { unnamed: boolean; nik: NikEvidence; measured: MeasuredTogether; maybeTwins: boolean };

function reasonsOf(a: DuplicateRecord, b: DuplicateRecord, told: Told): DuplicateReason[] {
  const { days, likeness, unnamed, parents, place, nik, measured, maybeTwins } = told;
  const holds: Readonly<Partial<Record<DuplicateReason, boolean>>> = {
    unnamed,
    sameName: likeness === 1,
    partOfName: !unnamed && likeness < 1 && isWordPart(a.name, b.name),
    closeName: !unnamed && likeness < 1 && !isWordPart(a.name, b.name),
    sameBirthDate: days === 0,
    nextDay: days === 1,
    otherBirthDate: days > 1,
    otherSex: a.sex !== b.sex,
    sameParents: parents === 'agree',
    someParents: parents === 'partly',
    noParents: parents === 'unknown',
    otherParents: parents === 'differ',
    samePosyandu: place === 'posyandu',
    sameVillage: place === 'village',
    otherVillage: place === 'other',
    sameFigures: measured === 'sameFigures',
    otherFigures: measured === 'otherFigures',
    slipOfNik: nik === 'slip',
    otherNik: nik === 'serial' || nik === 'other',
    maybeTwins,
  };
  return duplicateReasons.filter((reason) => holds[reason] === true);
}
