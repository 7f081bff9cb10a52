import type { ImportView, IssueKind } from '../contract.ts';

/** Rows of an import by what will become of them; together they are all its rows. */
export interface Portions {
  rows: number;
  /** Written when it is confirmed, with nothing left to ask. */
  ready: number;
  /** Rows whose unit error nobody decided: the child enters, the value is held. */
  units: number;
  /** Rows that may be a child of the register: they wait. */
  waiting: number;
  /** Told what is known already. */
  same: number;
  /** Left out by decision. */
  left: number;
  refused: number;
}

/** Undecided rows of one kind. */
export function undecidedOf(view: Pick<ImportView, 'issues'>, kind: IssueKind): number {
  return view.issues.find((issue) => issue.kind === kind)?.undecided ?? 0;
}

/** Rows of one kind. */
export function rowsOf(view: Pick<ImportView, 'issues'>, kind: IssueKind): number {
  return view.issues.find((issue) => issue.kind === kind)?.rows ?? 0;
}

/** Divides a judged import. No part is negative, whatever overlaps: a repeated row may carry a unit error too. */
export function portionsOf(view: Pick<ImportView, 'issues' | 'ready' | 'summary'>): Portions {
  const rows = view.summary?.rows ?? 0;
  const refused = Math.min(rows, view.summary?.refused ?? 0);
  const waiting = undecidedOf(view, 'ambiguous');
  const entering = Math.min(view.ready, rows - refused);
  const units = Math.min(undecidedOf(view, 'unit_error'), entering);
  const same = Math.min(view.summary?.measurements.repeated ?? 0, entering - units);
  return { rows, ready: entering - units - same, units, waiting, same, left: Math.max(0, rows - refused - entering - waiting), refused };
}

/** Groups that ask a person. Once a file is applied its unit errors live on the pages of their children. */
export function kindsToDecide(view: Pick<ImportView, 'committedAt'>): readonly IssueKind[] {
  return view.committedAt === null ? ['unit_error', 'ambiguous'] : ['ambiguous'];
}

/** Rows that ask a person, and how many of them are undecided. */
export function decisionsOf(view: Pick<ImportView, 'issues' | 'committedAt'>): { undecided: number; all: number } {
  const kinds = kindsToDecide(view);
  const sum = (count: (kind: IssueKind) => number) => kinds.reduce((total, kind) => total + count(kind), 0);
  return { undecided: sum((kind) => undecidedOf(view, kind)), all: sum((kind) => rowsOf(view, kind)) };
}
