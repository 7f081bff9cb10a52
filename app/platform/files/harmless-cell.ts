/**
 * Text that no spreadsheet takes for a formula: what begins like one is led by an apostrophe. Full-width forms of the signs count too, and blanks
 * before them.
 * @example harmlessCell('=1+1') // "'=1+1"
 */
export function harmlessCell(text: string): string {
  return /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}
