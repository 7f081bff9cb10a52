import { SHORTEST_REASON } from '../index.ts';

/** What stands in the form of an emergency access. */
export interface GlassDraft {
  by: 'nik' | 'name';
  nik: string;
  name: string;
  bornOn: string;
  parent: string;
  reason: string;
}

export const emptyGlassDraft: GlassDraft = { by: 'nik', nik: '', name: '', bornOn: '', parent: '', reason: '' };

/** The draft as the command takes it: only the way that was chosen. */
export function wantedOf(draft: GlassDraft): { nik?: string; who?: { name: string; bornOn: string; parent: string }; reason: string } {
  const { by, nik, name, bornOn, parent, reason } = draft;
  return by === 'nik' ? { nik: nik.replace(/[\s.-]/g, ''), reason } : { who: { name, bornOn, parent }, reason };
}

/** Whether everything needed is there. */
export function isComplete(draft: GlassDraft): boolean {
  const { nik, who, reason } = wantedOf(draft);
  if (reason.trim().length < SHORTEST_REASON) return false;
  if (who === undefined) return /^\d{16}$/.test(nik ?? '');
  return who.name.trim().length >= 3 && who.parent.trim().length >= 3 && /^\d{4}-\d{2}-\d{2}$/.test(who.bornOn);
}
