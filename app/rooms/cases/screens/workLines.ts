/** Lines of work of all sources: chosen, put in order, and grouped by place. Pure. */
import type { WorkLine, WorkPart, WorkShow } from '../../../platform/ui/shell/workSources.ts';

/** A line with the source that it comes from. */
export interface PlacedLine extends WorkLine {
  source: string;
}

const DAY_MS = 86_400_000;

/** Days from one day to another; below nothing when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Whether a line belongs to what is looked at. */
export function belongsTo(line: WorkLine, show: WorkShow | null, today: string): boolean {
  if (show === 'off_track') return line.offTrack;
  if (show === null) return true;
  return show === (line.dueOn < today ? 'late' : line.dueOn === today ? 'today' : 'soon');
}

/** Nearest day first; children off their line before others. */
export function byDay(one: PlacedLine, other: PlacedLine): number {
  return one.dueOn.localeCompare(other.dueOn) || Number(other.offTrack) - Number(one.offTrack) || one.key.localeCompare(other.key);
}

/** Where a child lives, as people say it. */
export function placeOf(line: Pick<WorkLine, 'posyanduName' | 'rt' | 'rw'>, say: { rw: (n: string) => string; rt: (n: string) => string }): string {
  return [line.posyanduName, line.rw === null ? null : say.rw(String(line.rw)), line.rt === null ? null : say.rt(String(line.rt))].filter(Boolean).join(', ');
}

export interface PlaceGroup {
  key: string;
  villageName: string;
  posyanduName: string | null;
  rw: number | null;
  lines: PlacedLine[];
}

/** Lines by village, posyandu and RW, each in the order of RT and child: as somebody walks from house to house. */
export function byPlace(lines: readonly PlacedLine[]): PlaceGroup[] {
  const groups = new Map<string, PlaceGroup>();
  for (const line of lines) {
    const { villageName, posyanduName, rw } = line;
    const key = [villageName, posyanduName ?? '', String(rw ?? 999).padStart(3, '0')].join(' ');
    const group = groups.get(key) ?? { key, villageName, posyanduName, rw, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  const walk = (one: PlacedLine, other: PlacedLine): number => (one.rt ?? 999) - (other.rt ?? 999) || one.name.localeCompare(other.name) || byDay(one, other);
  return [...groups.values()].map((group) => ({ ...group, lines: group.lines.toSorted(walk) })).toSorted((one, other) => one.key.localeCompare(other.key));
}

/** Sums over some sources. */
export function sumCounts(parts: readonly WorkPart[]): Record<WorkShow, number> {
  const sum = (of: (part: WorkPart) => number): number => parts.reduce((all, part) => all + of(part), 0);
  return { late: sum(({ counts }) => counts.late), today: sum(({ counts }) => counts.today), soon: sum(({ counts }) => counts.soon), off_track: sum(({ offTrack }) => offTrack ?? 0) };
}
