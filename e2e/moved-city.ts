/** A city whose months pass: its server's clock is moved by the journeys, and with it the clocks of their browsers. */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { rolesWithFactor } from '../app/rooms/access/second-factor.ts';
import { bringIn, firstAdministrator, invite, PASSWORD, Speaker } from './own-city.ts';
import { eppgbmFile, type MadeUpChild } from './eppgbm-file.ts';
import { oneTimeCode } from './one-time-code.ts';
import { startServer, type RunningServer } from './server.ts';

/** Who works in it: in Pasir Jaya, Bogor Barat, which the puskesmas Pancasan serves. All are made up. */
const cast = [
  ['Rina Marlina', 'rina', 'nutritionist', '32.71.P14'],
  ['dr. Bima Nugraha', 'bima', 'doctor', '32.71.P14'],
  ['dr. Endang Wahyuni', 'endang', 'puskesmas_head', '32.71.P14'],
  ['Siti Rohmah', 'siti', 'kader', '32.71.04.1012'],
  ['Yanti Suryani', 'yanti', 'village_head', '32.71.04.1012'],
  ['Hasan Basri', 'hasan', 'district_head', '32.71.04'],
  ['Indra Wirawan', 'indra', 'secretariat', '32.71'],
  ['Maya Lestari', 'maya', 'chair', '32.71'],
  ['Dedi Kurnia', 'dedi', 'foster_parent', '32.71'],
  ['PT Sumber Makmur Rekaan', 'sumber', 'contributor', '32.71'],
  ['Yayasan Tetangga Rekaan', 'tetangga', 'contributor', '32.71'],
] as const;
export type Username = (typeof cast)[number][1];

/** The clock file is read anew after a few milliseconds. */
const CLOCK_SETTLES_MS = 20;
const REGISTER_OF_STUNTED = '/v1/children?class=all_stunted&limit=100';

export class MovedCity {
  readonly origin: string;
  readonly #clock: string;
  #day = '';
  #movedAt = 0;
  readonly #secrets = new Map<Username, string>();
  readonly #speakers = new Map<string, Promise<Speaker>>();

  constructor(origin: string, clock: string) {
    this.origin = origin;
    this.#clock = clock;
  }

  /** Ten in the morning of a day in Jakarta, from now on. */
  async moveTo(day: string): Promise<void> {
    writeClock(this.#clock, day);
    this.#day = day;
    this.#movedAt = performance.now();
    await pause(CLOCK_SETTLES_MS);
  }

  /** A person at their desk or phone on the present day: sessions do not live for months. */
  async seat(page: Page, who: Username): Promise<void> {
    await page.clock.setFixedTime(instantOf(this.#day));
    const { cookie } = await this.as(who);
    await page.context().addCookies(cookie.split('; ').map((one) => ({ name: one.slice(0, one.indexOf('=')), value: one.slice(one.indexOf('=') + 1), url: this.origin })));
  }

  /** Speaks for a person past the screens, where the journey is not about them. One session a person and day. */
  async as(who: Username): Promise<Speaker> {
    const key = `${who} ${this.#day}`;
    const known = this.#speakers.get(key) ?? this.#signedIn(who);
    this.#speakers.set(key, known);
    return known;
  }

  async #signedIn(who: Username): Promise<Speaker> {
    const speaker = new Speaker(this.origin);
    await speaker.say('POST', '/v1/session', { name: who, password: PASSWORD });
    const secret = this.#secrets.get(who);
    if (secret !== undefined) await speaker.say('POST', '/v1/session/second-factor', { code: oneTimeCode(secret, this.#now()) });
    return speaker;
  }

  /** Whoever treats or leads signs in with a second code: sets it up, as their phone would. */
  async setUpCodes(who: Username, speaker: Speaker): Promise<void> {
    const { secret } = await speaker.say<{ secret: string }>('POST', '/v1/me/second-factor', {});
    await speaker.say('POST', '/v1/me/second-factor/confirmation', { code: oneTimeCode(secret, this.#now()) });
    this.#secrets.set(who, secret);
  }

  /** The server's clock, in ms. */
  #now(): number {
    return instantOf(this.#day).getTime() + performance.now() - this.#movedAt;
  }

  /** Rina imports a month's file with these children. @returns their ids, as they were given */
  async bringIn(children: readonly MadeUpChild[], measuredOn: string): Promise<string[]> {
    const rina = await this.as('rina');
    await bringIn(rina, `bulan-${measuredOn.slice(0, 7)}.xls`, eppgbmFile(children, measuredOn));
    const { rows } = await rina.say('GET', REGISTER_OF_STUNTED);
    return children.map(({ name }) => {
      const row = rows.find((one) => one.name === name);
      if (row === undefined) throw new Error(`${name} is not in the register of stunted children`);
      return row.childId;
    });
  }
}

const instantOf = (day: string): Date => new Date(`${day}T03:00:00Z`);

function writeClock(file: string, day: string): void {
  writeFileSync(`${file}.next`, String(instantOf(day).getTime() - Date.now()));
  renameSync(`${file}.next`, file);
}

/** Starts the city on a day, with everybody in it and no child. */
export async function startMovedCity(day: string): Promise<{ city: MovedCity; stop: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'anakkita-clock-'));
  const clock = path.join(folder, 'shift');
  writeClock(clock, day);
  const server = await startServer({ DEMO: '0', E2E_CLOCK_FILE: clock }, ['--import', new URL('moved-clock.ts', import.meta.url).href]);
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { city: await peopled(server, clock, day), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function peopled(server: RunningServer, clock: string, day: string): Promise<MovedCity> {
  const city = new MovedCity(server.origin, clock);
  await city.moveTo(day);
  const ani = await firstAdministrator(server);
  for (const [name, username, role, area] of cast) {
    const person = await invite(ani, server.origin, name, username, role, area);
    if (rolesWithFactor.includes(role)) await city.setUpCodes(username, person);
  }
  return city;
}
