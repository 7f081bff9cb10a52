import { parentsEvidence } from '../children/index.ts';
import { type Evidence, evidenceOf, familyOf, namesAreFar, placesOf, strengthOf, weightOf } from './evidence.ts';
import type { Comparable, MatchIndex } from './match-index.ts';
import { nearDates } from './near-dates.ts';

/** Why a row was taken for a child, or put before a person. */
export type MatchReason =
  | 'nik'
  /** The NIK is the child's; birth date or sex were corrected, name and parents make it certain. */
  | 'nikCorrected'
  | 'nameAndParents'
  | 'nameAndVillage'
  | 'placeholderAndParents'
  /** Put before a person: */
  | 'nikOtherChild'
  | 'similar'
  | 'otherBirthDate'
  | 'claimedTwice'
  | 'severalFit';

export type DifferingField = 'name' | 'sex' | 'bornOn' | 'parents' | 'village';

export interface MatchCandidate {
  /** A child of the register, or `row`: the place of another row of the same file. */
  childId: string | null;
  row: number | null;
  why: MatchReason;
  nameSimilarity: number;
  parents: Evidence['parents'];
}

export type Match =
  | { verdict: 'matched'; childId: string; why: MatchReason; differs: DifferingField[] }
  /** The same child as an earlier row of the file that is itself new; `row` is that row's place. */
  | { verdict: 'sameAsRow'; row: number; why: MatchReason; differs: DifferingField[] }
  | { verdict: 'new' }
  | { verdict: 'ambiguous'; candidates: MatchCandidate[] };

/** What one row says about one candidate. */
export interface Finding {
  entry: Comparable;
  evidence: Evidence;
  why: MatchReason;
  /** `certain` by NIK; `equal` by the very name; `likely` by a close name or a placeholder; `doubtful` for a person. */
  grade: 'certain' | 'equal' | 'likely' | 'doubtful';
}

const mostCandidates = 8;

/**
 * Everything the index holds that may be the row's child, best first. A valid NIK of one child with the same sex and birth
 * date ends the search.
 */
export function findingsOf(row: Comparable, index: MatchIndex): Finding[] {
  const findings: Finding[] = [];
  const ofNik = row.identity.nikHash === null ? [] : index.byNik(row.identity.nikHash);
  for (const entry of ofNik) findings.push(nikFinding(row, entry));
  if (findings.length > 1) findings.splice(0, findings.length, ...onePerChild(findings));
  if (findings.length === 1 && findings[0]?.grade === 'certain') return findings;
  // With sex and birth date equal it is the child, whoever else a correction could make of it.
  for (const why of ['nik', 'nikCorrected'] as const) {
    const certain = findings.filter((finding) => finding.grade === 'certain' && finding.why === why);
    if (certain.length === 1) return certain;
    if (certain.length > 1) break;
  }

  for (const entry of index.byBirth(row.identity)) {
    if (namesAreFar(row, entry) || ofNik.includes(entry)) continue;
    const evidence = evidenceOf(row, entry);
    const strength = strengthOf(evidence);
    if (strength === 'none') continue;
    const grade = strength === 'weak' ? 'doubtful' : evidence.name === 'equal' ? 'equal' : 'likely';
    findings.push({ entry, evidence, grade, why: strength === 'weak' ? 'similar' : reasonOf(evidence) });
  }
  if (findings.length === 0) findings.push(...changedDates(row, index));
  return findings.length < 2 ? findings : onePerChild(findings.toSorted((a, b) => weightOf(b.evidence) - weightOf(a.evidence)));
}

/** The first finding of each child: one that two records went into is known under both. */
function onePerChild(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ entry }, at) => entry.id === null || findings.findIndex((other) => other.entry.id === entry.id) === at);
}

/** The verdict over a row's findings: one child, several that fit alike, only doubtful ones, or none. */
export function decide(row: Comparable, findings: readonly Finding[]): Match {
  if (findings.length === 0) return { verdict: 'new' };
  for (const grade of ['certain', 'equal', 'likely'] as const) {
    const fitting = findings.filter((finding) => finding.grade === grade);
    const [first, second] = fitting;
    if (first === undefined) continue;
    // The best of several must stand clear of the next: else a person looks.
    if (second !== undefined && weightOf(second.evidence) === weightOf(first.evidence)) return ambiguous(fitting, 'severalFit');
    return accept(row, first);
  }
  return ambiguous(findings);
}

export function accept(row: Comparable, finding: Finding): Match {
  const differs = differingFields(row, finding);
  if (finding.entry.id === null) return { verdict: 'sameAsRow', row: finding.entry.row, why: finding.why, differs };
  return { verdict: 'matched', childId: finding.entry.id, why: finding.why, differs };
}

export function ambiguous(findings: readonly Finding[], why?: MatchReason): Match {
  const candidates = findings.slice(0, mostCandidates).map((finding): MatchCandidate => ({
    childId: finding.entry.id,
    row: finding.entry.id === null ? finding.entry.row : null,
    why: why ?? finding.why,
    nameSimilarity: finding.evidence.nameSimilarity,
    parents: finding.evidence.parents,
  }));
  return { verdict: 'ambiguous', candidates };
}

/**
 * A NIK that is the child's, with the same sex and birth date, is the child: children are renamed. With another birth date
 * or sex it is the child when name and parents agree too, and only one of the two was corrected; else somebody typed the
 * NIK of a brother or sister, and a person looks.
 */
function nikFinding(row: Comparable, entry: Comparable): Finding {
  const evidence = evidenceOf(row, entry);
  // A renamed child's parents and places still count; the general evidence does not look at them when the names are far.
  if (evidence.name === 'far') Object.assign(evidence, familyOf(row, entry), placesOf(row, entry));
  const [a, b] = [row.identity, entry.identity];
  if (a.sex === b.sex && a.bornOn === b.bornOn) return { entry, evidence, why: 'nik', grade: 'certain' };
  const oneCorrected = a.sex === b.sex || a.bornOn === b.bornOn;
  const named = evidence.name === 'equal' || evidence.name === 'close';
  const related = evidence.parents === 'agree' || (evidence.parents === 'unknown' && evidence.name === 'equal' && evidence.sameVillage);
  if (oneCorrected && named && related) return { entry, evidence, why: 'nikCorrected', grade: 'certain' };
  return { entry, evidence, why: 'nikOtherChild', grade: 'doubtful' };
}

/** Without a NIK a corrected birth date or sex shows by name, parents and kelurahan; only a person may say so. */
function changedDates(row: Comparable, index: MatchIndex): Finding[] {
  if (row.name.motherOf !== null || row.name.wordCount < 2) return [];
  return index
    .byName(row.name)
    .map((entry) => ({ entry, evidence: evidenceOf(row, entry) }))
    .filter(({ entry, evidence }) => {
      if (evidence.nikConflict || evidence.parents !== 'agree' || !evidence.sameVillage) return false;
      const sameSex = entry.identity.sex === row.identity.sex;
      const sameDay = entry.identity.bornOn === row.identity.bornOn;
      return sameDay !== sameSex && (sameDay || nearDates(entry.identity.bornOn, row.identity.bornOn));
    })
    .map(({ entry, evidence }) => ({ entry, evidence, why: 'otherBirthDate', grade: 'doubtful' }));
}

function reasonOf(evidence: Evidence): MatchReason {
  if (evidence.name === 'placeholder') return 'placeholderAndParents';
  return evidence.parents === 'agree' || evidence.parents === 'partly' ? 'nameAndParents' : 'nameAndVillage';
}

function differingFields(row: Comparable, finding: Finding): DifferingField[] {
  const { entry } = finding;
  const [a, b] = [row.identity, entry.identity];
  const fields: DifferingField[] = [];
  if (a.name !== b.name && row.name.text !== entry.name.text) fields.push('name');
  if (a.sex !== b.sex) fields.push('sex');
  if (a.bornOn !== b.bornOn) fields.push('bornOn');
  const parents = parentsEvidence(row.parents, entry.parents);
  if (parents === 'differ' || parents === 'partly') fields.push('parents');
  if (a.village !== b.village && finding.evidence.otherVillage) fields.push('village');
  return fields;
}
