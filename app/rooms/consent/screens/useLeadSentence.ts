import { useMessages } from '../../../platform/ui/messages.ts';
import type { ConsentLead } from './consentLead.ts';
import { consentWords } from './consentWords.ts';

/** Turns a finding into its sentence in the language in use. */
export function useLeadSentence(): (lead: ConsentLead) => string {
  const say = useMessages(consentWords);
  return ({ kind, given }) => {
    if (kind !== 'some') return say[`lead_${kind}`];
    const names = given.map((purpose) => say[purpose].toLowerCase());
    const last = names.pop() ?? '';
    return say.lead_some(names.length === 0 ? last : say.and(names.join(', '), last));
  };
}
