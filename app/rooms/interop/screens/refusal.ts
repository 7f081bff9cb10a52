import type { Language } from '../../../platform/ui/language.ts';
import type { ProblemView } from '../../../platform/ui/problemView.ts';
import { refusalHelpWords } from './refusalHelpWords.ts';
import { refusalWords, type RefusalCode } from './refusalWords.ts';
import type { Details } from './told.ts';

interface Refused {
  code: string;
  details: Details;
}

/** The code that has words: `import.file` and `record.changed` only wrap a reason. */
export function refusalCode({ code, details }: Refused): RefusalCode {
  const reason = details['reason'];
  for (const one of [reason, code]) if (typeof one === 'string' && Object.hasOwn(refusalWords.id, one)) return one as RefusalCode;
  return 'server.failed';
}

/** Why a file as a whole was not taken, and what to do: the same for a refused upload and a refused import. */
export function refusalView(refused: Refused, language: Language): ProblemView {
  const code = refusalCode(refused);
  const inner = refused.details['details'];
  const details: Details = { ...refused.details, ...(typeof inner === 'object' && inner !== null ? inner : {}) };
  return { code, title: refusalWords[language][code](details), help: refusalHelpWords[language][code] };
}
