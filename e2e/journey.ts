/** What every journey holds on to: no error in the console, no request to elsewhere, a server of its own. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as plain, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { startMovedCity, type MovedCity } from './moved-city.ts';
import { PASSWORD, prepareOwnCity, type OwnCity } from './own-city.ts';
import { startServer, type RunningServer } from './server.ts';

export { expect };

export const DESK = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 740 };

/** Opens pages that are watched; the test fails with what they complained of. */
export interface Watch {
  open: (options?: BrowserContextOptions) => Promise<Page>;
  /** A further page of the same person: another tab. */
  another: (of: Page) => Promise<Page>;
  /** A reply with this status is part of the journey; the browser still complains of it. */
  expectStatus: (status: number) => void;
}

interface Fixtures {
  watch: Watch;
}
interface Servers {
  demo: RunningServer;
  city: OwnCity;
  /** A city in which months pass. Journeys move its clock on and bring their own children; none goes back behind another. */
  year: MovedCity;
}

const YEAR_BEGINS_ON = '2026-08-04';

export const test = plain.extend<Fixtures, Servers>({
  demo: [
    async ({ playwright: _playwright }, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  city: [
    async ({ playwright: _playwright }, use) => {
      const server = await startServer({ DEMO: '0' });
      await use(await prepareOwnCity(server));
      await server.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  year: [
    async ({ playwright: _playwright }, use) => {
      const { city, stop } = await startMovedCity(YEAR_BEGINS_ON);
      await use(city);
      await stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  watch: async ({ browser }, use) => {
    const complaints: string[] = [];
    const contexts: BrowserContext[] = [];
    // Before somebody has signed in, the desk asks who is there and hears 401.
    const expected = new Set([401]);
    const watched = (page: Page): Page => {
      page.on('pageerror', (error) => complaints.push(`error in the page: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() !== 'error') return;
        const status = /responded with a status of (\d+)/.exec(message.text())?.[1];
        if (status === undefined || !expected.has(Number(status))) complaints.push(`console: ${message.text()} ${message.location().url}`);
      });
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== 'localhost') complaints.push(`request to ${request.url()}`);
      });
      return page;
    };
    await use({
      async open(options = {}) {
        const context = await browser.newContext({ viewport: DESK, acceptDownloads: true, ...options });
        contexts.push(context);
        return watched(await context.newPage());
      },
      async another(of) {
        return watched(await of.context().newPage());
      },
      expectStatus: (status) => void expected.add(status),
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(complaints).toEqual([]);
  },
});

/** Signs in by the form, as people do. */
export async function signIn(page: Page, origin: string, name: string, password: string): Promise<void> {
  await page.goto(`${origin}/masuk`);
  await page.getByLabel('Nama pengguna atau nomor HP').fill(name);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Menu utama' }).first()).toBeVisible();
}

/** Signs in without the form, where the door is not what the journey is about. */
export async function enter(page: Page, origin: string, name: string): Promise<void> {
  const reply = await page.context().request.post(`${origin}/v1/session`, {
    headers: { origin, 'command-id': crypto.randomUUID() },
    data: { name, password: PASSWORD },
  });
  expect(reply.status()).toBe(200);
}

/** Chooses a file on the import page. */
export async function sendFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/vnd.ms-excel', buffer: Buffer.from(content) });
}

/** What axe finds on the screen shown, each with where and why. */
export async function barriersOn(page: Page, what: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  return violations.map((one) => {
    const nodes = one.nodes.slice(0, 4).map((node) => `    ${node.target.join(' ')}\n      ${node.failureSummary ?? ''}`);
    return `${what}: ${one.id}, ${one.help}\n${nodes.join('\n')}`;
  });
}
