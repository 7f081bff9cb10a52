/** WhatsApp through the Cloud API: approved templates alone, one variable, to one number. */
import { PATIENCE_MS, SENT, secondsOf, withoutAnswer } from './outcome.ts';
import type { Message, Sent } from './outcome.ts';
import type { WhatsAppSettings } from './settings.ts';

/** Codes of the interface that mean: this number has no WhatsApp, or wants nothing from us. */
const NOBODY_THERE: readonly number[] = [131_026, 131_021, 131_050];

/** A reminder: the sentence fills the one variable of the template. The template's own button leads to the application. */
export function sendWhatsApp(settings: WhatsAppSettings, to: string, message: Message): Promise<Sent> {
  return post(settings, to, settings.template, message.id, [{ type: 'body', parameters: [{ type: 'text', text: message.body }] }]);
}

/** A code, by a template of the kind "authentication": it stands in the sentence and behind the button that copies it. */
export function sendWhatsAppCode(settings: WhatsAppSettings, to: string, id: string, code: string): Promise<Sent> {
  const parameters = [{ type: 'text', text: code }];
  return post(settings, to, settings.codeTemplate, id, [
    { type: 'body', parameters },
    { type: 'button', sub_type: 'url', index: '0', parameters },
  ]);
}

async function post(settings: WhatsAppSettings, to: string, name: string, id: string, components: readonly object[]): Promise<Sent> {
  if (!/^\+\d{8,15}$/.test(to)) return { state: 'refused', why: 'number' };
  const body = {
    messaging_product: 'whatsapp', recipient_type: 'individual', to: to.slice(1), type: 'template',
    template: { name, language: { code: settings.language }, components },
    biz_opaque_callback_data: id,
  };
  try {
    const response = await fetch(`${settings.base}/${encodeURIComponent(settings.phoneId)}/messages`, {
      method: 'POST', redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS), body: JSON.stringify(body),
      headers: { authorization: `Bearer ${settings.token}`, 'content-type': 'application/json' },
    });
    const said = (await response.json().catch(() => null)) as { error?: { code?: unknown } } | null;
    if (response.ok) return SENT;
    const code = typeof said?.error?.code === 'number' ? said.error.code : null;
    const why = code === null ? `http ${response.status}` : `whatsapp ${code}`;
    if (code !== null && NOBODY_THERE.includes(code)) return { state: 'refused', why };
    const afterS = secondsOf(response.headers.get('retry-after'));
    return { state: 'later', why, ...(afterS === undefined ? {} : { afterS }) };
  } catch (error) {
    return withoutAnswer(error);
  }
}
