/** A city of one's own with its people and a first month, set up through the server's own interface. */
import { august } from './cast.ts';
import type { RunningServer } from './server.ts';

export const PASSWORD = 'beras merah di dapur';

export interface OwnCity {
  origin: string;
  /** Username by the name people know. */
  people: { admin: string; rina: string; maya: string; tono: string; joko: string; indra: string; dedi: string; agus: string };
  /** The import of the first month. */
  firstImport: string;
  /** A child that is stunted. */
  childId: string;
}

interface Reply {
  id: string;
  link: string;
  state: string;
  rows: { childId: string; name: string }[];
}

/** Speaks to the server as one person; keeps its cookies. */
export class Speaker {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();
  constructor(origin: string) {
    this.#origin = origin;
  }

  /** The session as a browser sends it: `name=value`, several between semicolons. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async say<R = Reply>(method: string, path: string, body?: object | string): Promise<R> {
    const isFile = typeof body === 'string';
    const response = await fetch(this.#origin + path, {
      method,
      headers: {
        origin: this.#origin,
        cookie: this.cookie,
        ...(method === 'GET' ? {} : { 'command-id': crypto.randomUUID() }),
        ...(isFile || body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
    });
    for (const one of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as R;
  }
}

/** The first administrator opens the link that the server printed. */
export async function firstAdministrator({ origin, told }: RunningServer): Promise<Speaker> {
  const token = /\/undangan\/([\w-]+)/.exec(told)?.[1];
  if (token === undefined) throw new Error(`The server printed no link:\n${told}`);
  const ani = new Speaker(origin);
  await ani.say('POST', `/v1/invitations/${token}`, { name: 'Ani Suryani', username: 'ani', password: PASSWORD });
  return ani;
}

/** Administrator Ani, nutritionist Rina, chair Maya, contributor Tono who sees only numbers, auditor Joko, Indra of the secretariat, foster father Dedi, officer Agus; August imported by Rina. */
export async function prepareOwnCity(server: RunningServer): Promise<OwnCity> {
  const { origin } = server;
  const ani = await firstAdministrator(server);
  const rina = await invite(ani, origin, 'Rina Nuraini', 'rina', 'nutritionist');
  await invite(ani, origin, 'Maya Lestari', 'maya', 'chair');
  await invite(ani, origin, 'Tono Hartono', 'tono', 'contributor');
  await invite(ani, origin, 'Joko Susilo', 'joko', 'auditor');
  await invite(ani, origin, 'Indra Wirawan', 'indra', 'secretariat');
  await invite(ani, origin, 'Dedi Kurnia', 'dedi', 'foster_parent');
  await invite(ani, origin, 'Agus Permana', 'agus', 'department');
  const firstImport = await bringIn(rina, 'agustus.xls', august);
  const { rows } = await rina.say('GET', '/v1/children?class=all_stunted');
  return { origin, people: { admin: 'ani', rina: 'rina', maya: 'maya', tono: 'tono', joko: 'joko', indra: 'indra', dedi: 'dedi', agus: 'agus' }, firstImport, childId: rows[0]!.childId };
}

/** Adds a person and lets them choose their password. @returns somebody who is signed in */
export async function invite(admin: Speaker, origin: string, name: string, username: string, role: string, area = '32.71'): Promise<Speaker> {
  const personId = crypto.randomUUID();
  await admin.say('POST', '/v1/people', { personId, name, username, role, area });
  const { link } = await admin.say('POST', `/v1/people/${personId}/invitation`, {});
  const person = new Speaker(origin);
  await person.say('POST', `/v1/invitations/${new URL(link).pathname.split('/').at(-1)}`, { password: PASSWORD });
  return person;
}

/** Imports a file and applies every row that is ready. @returns the import */
export async function bringIn(rina: Speaker, name: string, content: string): Promise<string> {
  const { id } = await rina.say('POST', `/v1/imports?fileName=${name}`, content);
  await reached(rina, id, 'judged');
  await rina.say('POST', `/v1/imports/${id}/confirm`, {});
  await reached(rina, id, 'committed');
  return id;
}

async function reached(rina: Speaker, importId: string, state: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const now = (await rina.say('GET', `/v1/imports/${importId}`)).state;
    if (now === state) return;
    if (now === 'refused' || now === 'failed') throw new Error(`The import is ${now}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The import did not become ${state}`);
}
