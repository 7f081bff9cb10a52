/** A family with doors, and a browser without JavaScript that walks through them over real HTTP. */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import type { TestCity } from '../../entries/testing/city.ts';
import { HOSTS } from '../../entries/testing/city.ts';
import { send } from '../../entries/testing/caller.ts';
import type { Reply } from '../../entries/testing/caller.ts';
import { writeFixture } from '../../entries/testing/fixtures.ts';
import { newId } from '../../platform/ids/index.ts';
import { addGuardian } from '../consent/index.ts';
import { makeGuardianDoor } from './contract.ts';

export const AREA = '32.71.01.1016';
export const CODE = '271846';

export interface Opened {
  childId: string;
  guardianId: string;
  doorId: string;
  /** Path of the link. */
  path: string;
}

/** A child of Siti's village. */
export async function aChild(city: TestCity): Promise<string> {
  return (await writeFixture(city.pool, city.bogor, AREA)).childId;
}

/** A guardian recorded by Siti, the kader. */
export async function aGuardian(city: TestCity, childId: string, facts: Record<string, unknown> = {}): Promise<string> {
  const guardianId = newId();
  const input = { childId, guardianId, name: 'Wali Rekaan', relation: 'mother', ofAge: true, livesWith: true, separated: false, since: '2025-02-01', ...facts };
  const reply = await city.call('siti', addGuardian, input);
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
  return guardianId;
}

/** A door that Siti made face to face. */
export async function aDoor(city: TestCity, childId: string, guardianId: string, code = CODE): Promise<Opened> {
  const doorId = newId();
  const reply = await city.call('siti', makeGuardianDoor, { childId, guardianId, doorId, code });
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
  return { childId, guardianId, doorId, path: String(reply.body['path']) };
}

/** Child, guardian and door at once. */
export async function aFamily(city: TestCity, facts: Record<string, unknown> = {}): Promise<Opened> {
  const childId = await aChild(city);
  return aDoor(city, childId, await aGuardian(city, childId, facts));
}

export interface Shown {
  status: number;
  text: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

function shownBy({ status, headers, body }: Reply): Shown {
  return { status, headers, text: typeof body['text'] === 'string' ? body['text'] : JSON.stringify(body) };
}

/** A browser: keeps the cookie of the door, follows where a form leads. */
export class Browser {
  readonly city: TestCity;
  cookie: string | undefined;

  constructor(city: TestCity) {
    this.city = city;
  }

  async get(path: string): Promise<Shown> {
    const reply = await send(this.city.port, 'GET', path, undefined, { host: HOSTS.bogor, cookie: this.cookie });
    return shownBy(reply);
  }

  /** Sends a form as it is; the cookie of the reply is kept. */
  async post(path: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<Shown> {
    const body = new URLSearchParams(fields).toString();
    const options = { host: HOSTS.bogor, cookie: this.cookie, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } };
    const reply = await send(this.city.port, 'POST', path, body, options);
    for (const cookie of [reply.headers['set-cookie'] ?? []].flat()) this.cookie = /Max-Age=0/.test(cookie) ? undefined : cookie.split(';')[0];
    return shownBy(reply);
  }

  /** Tries a code at a link. */
  enter(door: Pick<Opened, 'path'>, code = CODE): Promise<Shown> {
    return this.post(door.path, { kode: code });
  }

  /** Fills the form of a page whose hidden fields hold all of `hidden`, and sends it. */
  async submit(page: string, hidden: Readonly<Record<string, string>>, typed: Readonly<Record<string, string>> = {}): Promise<Shown> {
    const { text } = await this.get(page);
    for (const [, attributes = '', inside = ''] of text.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)) {
      const fields = Object.fromEntries([...inside.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name, value]) => [name!, value!]));
      const action = /action="([^"]*)"/.exec(attributes)?.[1] ?? '';
      if (Object.entries(hidden).every(([name, value]) => (name === 'action' ? action : fields[name]) === value)) return this.post(action, { ...fields, ...typed });
    }
    throw new Error(`No such form on ${page}: ${text}`);
  }
}

/** A browser that is in already. */
export async function inside(city: TestCity, door: Opened): Promise<Browser> {
  const browser = new Browser(city);
  const reply = await browser.enter(door);
  assert.equal(reply.status, 303, reply.text);
  return browser;
}

/** A file as it is sent. */
export function bytesOf(port: number, path: string, { host, cookie }: { host: string; cookie: string | undefined }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers: { host, cookie: cookie ?? '' } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => resolve(Buffer.concat(parts)));
    });
    asked.on('error', reject);
    asked.end();
  });
}
