/**
 * Writes `docs/openapi.json`, the description of the interface that a running server also gives at `/api/openapi.json`.
 *
 * @example node app/entries/describe.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { openApi } from '../platform/http/openapi.ts';
import { endpoints } from './rooms.ts';

const file = new URL('../../docs/openapi.json', import.meta.url);

export function describedInterface(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  return `${JSON.stringify(openApi(endpoints, version), null, 2)}\n`;
}

if (import.meta.main) writeFileSync(file, describedInterface());
