import type { Comparable } from './match-index.ts';
import { canBeSimilar, isWordPart, nameSimilarity, parentsEvidence } from '../children/index.ts';
import type { ParentsEvidence } from '../children/index.ts';

export type NameEvidence = 'equal' | 'close' | 'placeholder' | 'far';

/** What speaks for and against two records being one child. */
export interface Evidence {
  name: NameEvidence;
  nameSimilarity: number;
  parents: ParentsEvidence;
  /** Both parents are named on both sides, and agree: rare enough to outweigh a move. */
  bothParents: boolean;
  sameVillage: boolean;
  /** Both kelurahan are known, and they differ. */
  otherVillage: boolean;
  samePosyandu: boolean;
  /** Both have a whole NIK, and they differ; or what is visible of a masked one does. */
  nikConflict: boolean;
}

/** How far the evidence carries without a NIK: a match, a case for a person, or two children. */
export type Strength = 'strong' | 'weak' | 'none';

const closeName = 0.88;

export function evidenceOf(a: Comparable, b: Comparable): Evidence {
  const { name, similarity: nameSimilarityFound } = judgeNames(a, b);
  const far = name === 'far';
  return {
    name,
    nameSimilarity: Number(nameSimilarityFound.toFixed(2)),
    ...(far ? strangers : familyOf(a, b)),
    ...(far ? nowhere : placesOf(a, b)),
    nikConflict: nikConflict(a, b),
  };
}

const strangers = { parents: 'unknown' as const, bothParents: false };
const nowhere = { sameVillage: false, otherVillage: false, samePosyandu: false };

/** What the two say of their parents. */
export function familyOf(a: Comparable, b: Comparable): Pick<Evidence, 'parents' | 'bothParents'> {
  const parents = parentsEvidence(a.parents, b.parents);
  return { parents, bothParents: parents === 'agree' && Math.min(a.parents.length, b.parents.length) >= 2 };
}

/** What the two say of where they live; a place that one of them does not name speaks neither for nor against. */
export function placesOf(a: Comparable, b: Comparable): Pick<Evidence, 'sameVillage' | 'otherVillage' | 'samePosyandu'> {
  const [one, other] = [a.identity.village ?? '', b.identity.village ?? ''];
  const sameVillage = sameText(one, other);
  return {
    sameVillage,
    otherVillage: !sameVillage && one !== '' && other !== '',
    samePosyandu: sameText(a.identity.posyandu ?? '', b.identity.posyandu ?? ''),
  };
}

/**
 * Birth date and sex are equal here. A close name needs the parents, or the kelurahan where they are unknown. A NIK that
 * differs on both sides parts twins of close names at once; with the very same name and parents a person looks.
 */
export function strengthOf(evidence: Evidence): Strength {
  const { name, parents, bothParents, sameVillage, otherVillage, samePosyandu, nikConflict: conflict } = evidence;
  if (name === 'far') return 'none';
  if (conflict && name === 'placeholder') return 'none';
  if (conflict)
    return name === 'equal' && (parents === 'agree' || (parents === 'unknown' && samePosyandu && sameVillage)) ? 'weak' : 'none';
  switch (name) {
    case 'equal':
      if (parents === 'agree' || parents === 'partly') return 'strong';
      return parents === 'unknown' && sameVillage ? 'strong' : 'weak';
    case 'close':
      if (parents === 'agree') return 'strong';
      if (parents === 'partly' || parents === 'unknown') return sameVillage ? 'strong' : 'weak';
      return sameVillage ? 'weak' : 'none';
    case 'placeholder':
      if (parents === 'agree') return sameVillage || bothParents ? 'strong' : samePosyandu || !otherVillage ? 'weak' : 'none';
      return parents !== 'differ' && sameVillage && samePosyandu ? 'weak' : 'none';
  }
}

/** For putting the best first: the higher, the better. */
export function weightOf(evidence: Evidence): number {
  const name = { equal: 8, close: 4, placeholder: 3, far: 0 }[evidence.name];
  const parents = { agree: 4, partly: 2, unknown: 1, differ: 0 }[evidence.parents];
  return name * 8 + parents * 4 + (evidence.sameVillage ? 2 : 0) + (evidence.samePosyandu ? 1 : 0);
}

/** True when the two names have nothing to do with each other. Most pairs are told apart by their letters alone. */
export function namesAreFar(a: Comparable, b: Comparable): boolean {
  if (a.identity.name === b.identity.name) return false;
  const [one, other] = [a.name, b.name];
  if (one.motherOf !== null || other.motherOf !== null) return placeholderEvidence(a, b) === 'far';
  if (one.sorted === other.sorted || isWordPart(one, other)) return false;
  return !canBeSimilar(one, other, closeName) || nameSimilarity(one, other) < closeName;
}

function judgeNames(a: Comparable, b: Comparable): { name: NameEvidence; similarity: number } {
  if (a.identity.name === b.identity.name && a.identity.name.length > 0 && !mayBePlaceholder(a.identity.name))
    return { name: 'equal', similarity: 1 };
  const found = nameSimilarity(a.name, b.name);
  if (a.name.motherOf !== null || b.name.motherOf !== null) return { name: placeholderEvidence(a, b), similarity: found };
  if (found === 1) return { name: 'equal', similarity: 1 };
  return { name: found >= closeName || isWordPart(a.name, b.name) ? 'close' : 'far', similarity: found };
}

/** Spares the full reading of a name: only those that start like a placeholder need it. */
function mayBePlaceholder(name: string): boolean {
  const first = name.charCodeAt(0) & 0xdf;
  return first <= 0x42 || first > 0x5a;
}

/**
 * `BY NY SITI` is no name: she is told by her mother, against another placeholder or among the parents of a child who has a
 * name by now. The number of a twin parts two placeholders.
 */
function placeholderEvidence(a: Comparable, b: Comparable): 'placeholder' | 'far' {
  const [one, other] = [a.name.ordinal, b.name.ordinal];
  if (one !== null && other !== null && one !== other) return 'far';
  return parentsEvidence(a.parents, b.parents) === 'differ' ? 'far' : 'placeholder';
}

function nikConflict(a: Comparable, b: Comparable): boolean {
  const [one, other] = [a.identity, b.identity];
  if (one.nikHash !== null && other.nikHash !== null) return one.nikHash !== other.nikHash;
  const [first, second] = [one.nikPrefix ?? '', other.nikPrefix ?? ''];
  if (first === '' || second === '') return false;
  return !first.startsWith(second) && !second.startsWith(first);
}

function sameText(a: string, b: string): boolean {
  return a !== '' && (a === b || textKey(a) === textKey(b));
}

/** Place names are compared without case, blanks and punctuation: `Tegal Gundil` is `TEGALGUNDIL`. */
function textKey(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/gu, '');
}
