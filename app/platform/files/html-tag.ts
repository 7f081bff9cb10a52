/** The tags a table reader cares about; every other tag is `other`. */
export const tag = {
  other: 0,
  table: 1,
  tr: 2,
  td: 3,
  th: 4,
  caption: 5,
  section: 6,
  break: 7,
  block: 8,
  script: 9,
  style: 10,
} as const;

export type Tag = (typeof tag)[keyof typeof tag];

const known: Record<string, Tag> = {
  table: tag.table,
  tr: tag.tr,
  td: tag.td,
  th: tag.th,
  caption: tag.caption,
  thead: tag.section,
  tbody: tag.section,
  tfoot: tag.section,
  colgroup: tag.section,
  br: tag.break,
  hr: tag.break,
  p: tag.block,
  div: tag.block,
  li: tag.block,
  ul: tag.block,
  ol: tag.block,
  script: tag.script,
  style: tag.style,
  title: tag.style,
};

const byCode = new Map<number, Tag>(
  Object.entries(known).map(([name, value]) => [[...name].reduce((code, letter) => tagCode(code, letter.charCodeAt(0)), 0), value]),
);

/** Adds one byte of a tag's name to its running code, upper and lower case alike. */
export function tagCode(code: number, byte: number): number {
  const lower = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
  return (Math.imul(code, 131) + lower) | 0;
}

/** What the running code of a tag's name stands for. */
export function tagOfCode(code: number): Tag {
  return byCode.get(code) ?? tag.other;
}

/** The cell's `colspan`, 1 when there is none; `attributes` is the raw text between the tag's name and its `>`. */
export function columnSpan(attributes: string, limit: number): number {
  const match = /(?:^|\s)colspan\s*=\s*["']?\s*(\d{1,5})/iu.exec(attributes);
  if (match === null) return 1;
  return Math.max(1, Math.min(limit, Number(match[1])));
}
