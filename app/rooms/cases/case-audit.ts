/** Case audit (AKS): half-years, groups, the worksheet with its columns. Pure. */

/** @example semesterOf('2026-11-24') // '2026-2' */
export function semesterOf(day: string): string {
  return `${day.slice(0, 4)}-${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`;
}

/** Of the five groups of an audit the two that are children: the others are women, whom this register does not hold. */
export const auditGroupOf = (ageMonths: number): 'baduta' | 'balita' => (ageMonths < 24 ? 'baduta' : 'balita');

/** What stood in the case on the day it was chosen. Sizes in grams and millimetres, z in hundredths; under an alias. */
export interface AuditFacts {
  aliasSeed: number;
  villageName: string;
  ageMonths: number;
  weightG: number | null;
  lengthMm: number | null;
  weiZ: number | null;
  lenZ: number | null;
  wflZ: number | null;
  answers: Record<string, unknown>;
  services: string[];
}

/** A case in the audit, with what the experts said. */
export interface AuditRow {
  semester: string;
  ageGroup: 'baduta' | 'balita';
  facts: AuditFacts;
  directFactors: string | null;
  indirectFactors: string | null;
  analysis: string | null;
  advice: string | null;
  followUp: string | null;
  followUpOwner: string | null;
  followUpDue: string | null;
  evaluation: string | null;
}

/** Half-years back from one, that one first. @example semestersBefore('2026-1', 2) // ['2026-1', '2025-2'] */
export function semestersBefore(semester: string, count: number): string[] {
  const [year = 0, half = 1] = semester.split('-').map(Number);
  return Array.from({ length: count }, (_none, back) => {
    const halves = year * 2 + half - 1 - back;
    return `${Math.floor(halves / 2)}-${(halves % 2) + 1}`;
  });
}
