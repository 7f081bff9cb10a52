import { addressOf } from '../../../platform/http/client.ts';
import { downloadDraft, downloadMyDraft } from '../index.ts';
import type { Way } from './useSimulation.ts';

/** Lets the browser fetch the file of a draft by itself; its name comes with it. */
export function saveDraft(way: Way, draftId: string, form: 'xlsx' | 'csv'): void {
  const link = document.createElement('a');
  link.href = addressOf(way === 'mine' ? downloadMyDraft : downloadDraft, { draftId, form }).url;
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
}
