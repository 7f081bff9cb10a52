/** A certificate as PDF: the frozen numbers, and stories that may be told today. */
import type { Tx } from '../../platform/db/actor.ts';
import { renderPdf } from '../../platform/pdf/index.ts';
import { distinctAliases } from '../../platform/ui/alias.ts';
import type { CertificateRow } from './certificate-store.ts';
import { certificateTemplate } from './certificate-template.ts';
import { writtenCode } from './certificate.ts';
import { weightSentence } from './sentence.ts';
import { tellStories } from './story-serve.ts';

/** Stories that fit below the numbers. */
const MOST_STORIES = 6;

/** The file; its name tells the day of issue and nobody. Figures are those of the issue; aliases stand there by the consent of today. */
export async function certificateFile(tx: Tx, certificate: CertificateRow): Promise<Response> {
  const told = (await tellStories(tx, certificate.kind === 'giver' ? 'giver' : 'foster')).filter(({ story }) => story !== null);
  tx.shows(told.map(({ child }) => child.childId));
  const aliases = distinctAliases(told.map(({ child }) => child.aliasSeed));
  const stories = told.slice(0, MOST_STORIES).map(({ story, child }, at) => ({ alias: aliases[at]!, village: child.villageName, sentence: weightSentence(story!.growth.weight, 'id') }));
  const bytes = await renderPdf(certificateTemplate, { ...certificate, code: writtenCode(certificate.code), city: tx.regency.name, stories, printedOn: tx.today });
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store', 'content-disposition': `attachment; filename="piagam-${certificate.issuedOn}.pdf"`, 'x-content-type-options': 'nosniff' },
  });
}
