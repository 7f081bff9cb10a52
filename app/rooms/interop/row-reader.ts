import type { Columns } from './columns.ts';
import type { Field } from './header-names.ts';
import { type Problem, type ProblemCode, problem } from './problem.ts';

const longestText = 200;

/** The cells of one row by field, and the list in which its problems gather. */
export class RowReader {
  readonly problems: Problem[] = [];
  private readonly cells: readonly string[];
  private readonly columns: Columns;

  constructor(cells: readonly string[], columns: Columns) {
    this.cells = cells;
    this.columns = columns;
  }

  /** The cell as it came; '' when the file has no such column. */
  raw(field: Field): string {
    const index = this.columns.at[field];
    return index < 0 ? '' : (this.cells[index] ?? '');
  }

  /** A short text of people's own words: plain, cut when too long, `-` taken for blank. */
  text(field: Field): string {
    const raw = this.raw(field);
    if (raw === '' || raw === '-') return '';
    return this.checked(raw, field);
  }

  has(field: Field): boolean {
    return this.columns.at[field] >= 0;
  }

  note(code: ProblemCode, details: Problem['details'] = {}): void {
    this.problems.push(problem(code, details));
  }

  /** Text of columns that users added. A number as long as a NIK is hidden wherever it stands. */
  extra(): Record<string, string> {
    const extra: Record<string, string> = {};
    for (const { header, index } of this.columns.extra) {
      const raw = this.cells[index] ?? '';
      if (raw === '') continue;
      const hidden = raw.replace(/\d{13,}/gu, '[nomor]');
      if (hidden !== raw) this.note('extra.numberHidden', { column: header });
      extra[header] = this.checked(hidden, header);
    }
    return extra;
  }

  private checked(text: string, column: string): string {
    // Markup in a cell stays plain text; it is only said, since it shows that somebody tried, or copied from a web page.
    if (text.includes('<') && /<\/?[a-z!]/iu.test(text)) this.note('text.markup', { column });
    if (text.length <= longestText) return text;
    this.note('text.cut', { column, characters: text.length });
    return text.slice(0, longestText).trimEnd();
  }
}

/** What stood in a cell, short enough to be shown. */
export function shown(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
