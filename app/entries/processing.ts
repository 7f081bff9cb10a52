/**
 * Writes `docs/processing-register.md`: the register of processing activities (UU PDP 31) as the code declares it. The desk
 * of the data protection officer shows the same at /perlindungan/pemrosesan.
 *
 * @example node app/entries/processing.ts
 */
import { writeFileSync } from 'node:fs';
import { activities, registerOf, retentionRules } from '../rooms/protection/index.ts';
import type { ProcessingActivityView } from '../rooms/protection/index.ts';
import { declaredBy } from './declared.ts';
import { endpoints, pages } from './rooms.ts';

const file = new URL('../../docs/processing-register.md', import.meta.url);

const head = `# Register of processing activities

Written by \`app/entries/processing.ts\` out of what the code declares: do not edit. Grounds in law and periods that say
*unverified* come from memory; a lawyer has to look at them before a city relies on them. The data protection officer sees the
same at \`/perlindungan/pemrosesan\`, in Indonesian.
`;

const code = (all: readonly string[]): string => (all.length === 0 ? 'none' : all.map((one) => `\`${one}\``).join(', '));
const doubt = (verified: boolean): string => (verified ? '' : ' *(unverified)*');

function keptFor(ids: readonly string[]): string {
  return ids
    .map((id) => {
      const rule = retentionRules.find((one) => one.id === id)!;
      return `${rule.what.en}: ${rule.why.en} (${rule.law}${rule.verified ? '' : ', unverified'})`;
    })
    .join('<br>');
}

function sectionOf(one: ProcessingActivityView): string {
  const rows = [
    ['Purpose', one.purpose.en],
    ['Whose data', one.about.en],
    ['Ground', `${one.basis.en} (${one.law})${doubt(one.verified)}`],
    ['Classes of fields', one.classes.join(', ') || 'numbers alone'],
    ['Tables', code(one.tables)],
    ['Roles', code(one.roles)],
    ['Audit events', code(one.verbs)],
    ['Kept', keptFor(one.retention)],
    ['Endpoints', code(one.endpoints)],
  ];
  return `## ${one.name.en} (${one.name.id})\n\n| | |\n|---|---|\n${rows.map(([label, words]) => `| ${label} | ${words} |`).join('\n')}\n`;
}

/** The text of the register. */
export function processingText(): string {
  return [head, ...registerOf(activities, declaredBy(endpoints, pages)).map(sectionOf)].join('\n');
}

if (import.meta.main) writeFileSync(file, processingText());
