import { addressOf } from '../../../platform/http/client.ts';
import type { Endpoint } from '../../../platform/http/endpoint.ts';

/** Lets the browser fetch a file by itself; its name comes with it. */
export function saveFile(endpoint: Endpoint, input: Record<string, unknown>): void {
  const link = document.createElement('a');
  link.href = addressOf(endpoint, input).url;
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
}
