import { formatDate } from '../../../platform/ui/dates.ts';
import type { Language } from '../../../platform/ui/language.ts';
import type { DriftExplanation } from '../parity.ts';
import { decisionWords } from './decisionWords.ts';
import { sizeOf } from './unitQuestion.ts';

/** Why the z of a file is not that of its own row, in one sentence. */
export function driftSentence(drift: unknown, language: Language): string {
  const say = decisionWords[language];
  if (!isExplanation(drift)) return say.driftUnknown;
  switch (drift.cause) {
    case 'posture':
      return say.driftPosture(drift.posture === 'L' ? say.lying : say.standing);
    case 'birthDate':
      return say.driftBorn(formatDate(drift.bornOn, language));
    case 'length':
      return say.driftLength(`${sizeOf(drift.lengthMm, 'cm')} cm`);
    case 'weight':
      return say.driftWeight(`${sizeOf(drift.weightG, 'kg')} kg`);
    case 'unknown':
      return say.driftUnknown;
  }
}

const causes = ['posture', 'birthDate', 'length', 'weight', 'unknown'];

function isExplanation(drift: unknown): drift is DriftExplanation {
  return typeof drift === 'object' && drift !== null && 'cause' in drift && causes.includes(String(drift.cause));
}
