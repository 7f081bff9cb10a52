/** What was wrong in a file that could be read all the same: said on stderr, with line and column. */

/** Problems printed one by one; the others are counted. */
const PRINTED = 100;

export class Problems {
  private count = 0;

  /**
   * @param line of the file, from 1, the header included
   * @param column of the row, from 1, and its name when it has one
   */
  report(line: number, column: number, name: string | undefined, what: string): void {
    this.count++;
    const place = name === undefined ? `column ${column}` : `column ${column} (${name})`;
    if (this.count <= PRINTED) process.stderr.write(`line ${line}, ${place}: ${what}\n`);
  }

  /** Says how many more there were. */
  summarize(): void {
    if (this.count > PRINTED) process.stderr.write(`and ${this.count - PRINTED} more like these\n`);
  }
}

/** A value as a report quotes it: short, and without what would break the line. */
export function quoted(value: string): string {
  const plain = value.length > 30 ? `${value.slice(0, 30)}..` : value;
  return JSON.stringify(plain);
}
