/** OpenAPI 3.1 out of the endpoints, and a readable page beside it. */
import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';

type Json = Record<string, unknown>;

function schemaOf(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
}

function parameters(endpoint: Endpoint): Json[] {
  const list: Json[] = [];
  for (const [place, schema] of [['path', endpoint.params], ['query', endpoint.query]] as const) {
    if (schema === undefined) continue;
    const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: string[] };
    for (const [name, property] of Object.entries(properties)) list.push({ name, in: place, required: place === 'path' || required.includes(name), schema: property });
  }
  if (endpoint.method !== 'GET') {
    list.push({ name: 'Command-Id', in: 'header', required: endpoint.needs !== 'anybody', schema: { type: 'string', format: 'uuid' }, description: 'Minted by the client. Repeating a command with the same id changes nothing.' });
  }
  return list;
}

/** The document. `x-needs` is the verb, `x-records` the audit event of each operation. */
export function openApi(endpoints: readonly Endpoint[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const endpoint of endpoints) {
    const operation: Json = {
      summary: endpoint.title,
      operationId: `${endpoint.method.toLowerCase()}${endpoint.path.replace(/[^a-z0-9]+/gi, '_')}`,
      'x-needs': endpoint.needs,
      'x-records': endpoint.records,
      'x-queueable': endpoint.queueable,
      parameters: parameters(endpoint),
      responses: {
        200: { description: 'Done.', content: { [endpoint.carries === 'download' ? 'application/octet-stream' : 'application/json']: { schema: endpoint.carries === 'download' ? { type: 'string', format: 'binary' } : schemaOf(endpoint.reply, 'output') } } },
        default: { description: 'A problem of the catalogue.', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
      },
    };
    if (endpoint.carries === 'upload') operation['requestBody'] = { required: true, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } };
    else if (endpoint.body !== undefined) operation['requestBody'] = { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } } };
    (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = operation;
  }
  return {
    openapi: '3.1.0',
    info: { title: 'AnakKita', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' }, description: 'Interface of one AnakKita installation. Signing in sets a cookie that the other calls need.' },
    paths,
    components: {
      schemas: {
        Problem: {
          type: 'object',
          required: ['code', 'status', 'title', 'help'],
          properties: { code: { type: 'string' }, status: { type: 'integer' }, title: { type: 'string' }, help: { type: 'string' }, details: { type: 'object' }, requestId: { type: 'string' } },
        },
      },
    },
  };
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

/** The same, to read: one section per operation, without script or style. */
export function openApiPage(endpoints: readonly Endpoint[]): string {
  const sections = endpoints.map((endpoint) => {
    const fields = parameters(endpoint).map((one) => `<li><code>${escape(String(one['name']))}</code> (${escape(String(one['in']))}${one['required'] === true ? ', required' : ''})</li>`);
    const body = endpoint.body === undefined ? '' : `<details><summary>Body</summary><pre>${escape(JSON.stringify(schemaOf(endpoint.body, 'input'), null, 2))}</pre></details>`;
    return `<section><h2><code>${endpoint.method} ${escape(endpoint.path)}</code></h2><p>${escape(endpoint.title)}</p>
<p>Needs <code>${escape(endpoint.needs)}</code>; records <code>${escape(endpoint.records ?? 'nothing')}</code>.</p><ul>${fields.join('')}</ul>${body}
<details><summary>Reply</summary><pre>${escape(JSON.stringify(schemaOf(endpoint.reply, 'output'), null, 2))}</pre></details></section>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>AnakKita interface</title></head>
<body><main><h1>AnakKita interface</h1><p>Machine-readable: <a href="/api/openapi.json">openapi.json</a></p>${sections.join('\n')}</main></body></html>`;
}
