/** How the access matrix knocks at each endpoint. An endpoint that is missing here fails the matrix. */
import { randomUUID } from 'node:crypto';
import type { Fixture } from './fixtures.ts';

/**
 * - `anybody`: answers without a session
 * - `signed-in`: answers every session
 * - `city`: about the whole city; open to who holds the verb over it
 * - `list`: open to who holds the verb anywhere; shows what lies within reach alone
 * - `record`: about one record at a place; open to who holds the verb there
 * - `area`: about an area that is asked for; open to who holds the verb over it
 */
export type ProbeKind = 'anybody' | 'signed-in' | 'city' | 'list' | 'record' | 'area';

export interface Probe {
  kind: ProbeKind;
  input: (at: Fixture) => Record<string, unknown>;
}

const nothing = (): Record<string, unknown> => ({});
const personId = (): Record<string, unknown> => ({ personId: randomUUID() });

export const probes: Readonly<Record<string, Probe>> = {
  'POST /v1/session': { kind: 'anybody', input: () => ({ name: 'nobody-by-this-name', password: 'salah' }) },
  'DELETE /v1/session': { kind: 'anybody', input: nothing },
  'GET /v1/invitations/{token}': { kind: 'anybody', input: () => ({ token: 'unknown' }) },
  'POST /v1/invitations/{token}': { kind: 'anybody', input: () => ({ token: 'unknown', password: 'panjang-sekali' }) },
  'GET /v1/welcome': { kind: 'anybody', input: nothing },
  'GET /v1/regency-choices': { kind: 'anybody', input: nothing },
  'POST /v1/own-city': { kind: 'anybody', input: () => ({ regency: '32.71' }) },

  'GET /v1/session': { kind: 'signed-in', input: nothing },
  'GET /v1/areas': { kind: 'signed-in', input: nothing },
  'GET /v1/areas/map': { kind: 'signed-in', input: nothing },

  'GET /v1/people': { kind: 'city', input: nothing },
  'POST /v1/people': {
    kind: 'city',
    input: () => ({
      personId: randomUUID(),
      name: 'Uji',
      username: `uji-${randomUUID().slice(0, 8)}`,
      role: 'kader',
      area: '32.71.01.1016',
    }),
  },
  'POST /v1/people/{personId}/invitation': { kind: 'city', input: personId },
  'POST /v1/people/{personId}/grants': {
    kind: 'city',
    input: () => ({ ...personId(), grantId: randomUUID(), role: 'kader', area: '32.71.01.1016' }),
  },
  'DELETE /v1/people/{personId}/grants/{grantId}': { kind: 'city', input: () => ({ ...personId(), grantId: randomUUID() }) },
  'POST /v1/people/{personId}/leave': { kind: 'city', input: personId },
  'GET /v1/audit': { kind: 'city', input: nothing },

  'GET /v1/home': { kind: 'list', input: nothing },
  'GET /v1/children': { kind: 'list', input: () => ({ limit: 100 }) },
  'GET /v1/children/{childId}': { kind: 'record', input: ({ childId }) => ({ childId }) },
  'POST /v1/children/{childId}/urgent-tasks/{taskId}/done': {
    kind: 'record',
    input: ({ childId, taskId }) => ({ childId, taskId, outcome: 'sudah dirujuk' }),
  },
  'POST /v1/children/{childId}/measurements/{measurementId}/unit-error': {
    kind: 'record',
    input: ({ childId, measurementId }) => ({ childId, measurementId, decision: 'leave' }),
  },

  'GET /v1/imports': { kind: 'list', input: nothing },
  'POST /v1/imports': { kind: 'list', input: () => ({ fileName: 'kosong.xls' }) },
  'GET /v1/imports/{importId}': { kind: 'record', input: ({ importId }) => ({ importId }) },
  'GET /v1/imports/{importId}/rows': { kind: 'list', input: ({ importId }) => ({ importId, kind: 'ambiguous' }) },
  'POST /v1/imports/{importId}/rows/{rowNo}/decision': {
    kind: 'record',
    input: ({ importId }) => ({ importId, rowNo: 1, decision: 'skip' }),
  },
  'POST /v1/imports/{importId}/confirm': { kind: 'record', input: ({ importId }) => ({ importId }) },
  'DELETE /v1/imports/{importId}': { kind: 'record', input: ({ importId }) => ({ importId }) },

  'GET /v1/city': { kind: 'area', input: ({ area }) => ({ area }) },
};
