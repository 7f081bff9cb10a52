/** The list of work as the text of a CSV file: what the screen shows, in its order, with what was chosen at its head. Pure. */
import { CSV_BEGIN, csvLine } from '../../../platform/files/csv-lines.ts';
import type { PlacedLine } from './workLines.ts';
import { daysBetween } from './workLines.ts';
import type { workWords } from './workWords.ts';

interface WorkFile {
  lines: readonly PlacedLine[];
  today: string;
  /** What was chosen, as one sentence. */
  chosen: string;
  /** How many there are in all that was chosen. */
  total: number;
}

/** Text of the file. No cell of it is a formula. */
export function workCsv({ lines, today, chosen, total }: WorkFile, say: (typeof workWords)['id']): string {
  const head = [[say.fileSecret], [chosen, today], [say.shown(String(lines.length), String(total))], []];
  const titles = [say.child, say.fileAge, say.what, say.fileWhy, say.fileWhose, say.fileVillage, say.filePosyandu, 'RW', 'RT', say.due, say.fileDays, say.offTrack];
  const rows = lines.map((line) => [
    line.name, line.ageMonths, line.what, line.why, line.mine ? say.yours : (line.whose ?? say.others), line.villageName, line.posyanduName, line.rw, line.rt,
    line.dueOn, daysBetween(today, line.dueOn), line.offTrack ? say.fileYes : null,
  ]);
  return CSV_BEGIN + [...head, titles, ...rows].map(csvLine).join('');
}

/** Name of the file: a day, and nothing about a child. */
export const workFileName = (today: string): string => `pekerjaan-${today}.csv`;
