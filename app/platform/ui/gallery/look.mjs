/**
 * Looks at the kit: builds the looking page, serves it on loopback under the product's content policy, photographs every
 * sheet at 360 and 1280 px, and lists what axe and the console find. `node look.mjs OUT [sheet ...]`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };

const [out = 'looks', ...wanted] = process.argv.slice(2);
const here = fileURLToPath(new URL('.', import.meta.url));
const built = join(out, 'site');
execFileSync('vite', ['build', '--config', join(here, 'vite.config.ts'), '--logLevel', 'warn'], {
  env: { ...process.env, GALLERY_OUT: built },
  stdio: 'inherit',
});

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  try {
    const body = readFileSync(join(built, path === '/' ? 'index.html' : path));
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/html', 'content-security-policy': POLICY });
    response.end(body);
  } catch {
    response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
  }
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const address = `http://127.0.0.1:${server.address().port}/`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let found = 0;
for (const [width, height] of [
  [1280, 800],
  [360, 740],
]) {
  for (const mode of ['biasa', 'terik']) {
    const context = await browser.newContext({
      viewport: { width, height },
      hasTouch: width < 800,
      deviceScaleFactor: width < 800 ? 2 : 1,
    });
    await context.addInitScript((chosen) => localStorage.setItem('anakkita.contrast', chosen), mode);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) process.stdout.write(`console ${message.type()}: ${message.text()}\n`);
    });
    page.on('pageerror', (error) => process.stdout.write(`page error: ${error.stack}\n`));
    for (const sheet of wanted.length > 0 ? wanted : ['register', 'child', 'import', 'city', 'parts', 'door']) {
      await page.goto(`${address}?${sheet}#${sheet}`);
      await page.waitForSelector('h1');
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(out, `${sheet}-${width}-${mode}.png`), fullPage: true });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) process.stdout.write(`${sheet} ${width}: scrolls sideways by ${wide} px\n`);
      if (mode === 'terik') continue;
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const one of violations) {
        found += 1;
        process.stdout.write(
          `${sheet} ${width} ${mode}: ${one.id}: ${one.help}\n${one.nodes
            .slice(0, 4)
            .map((node) => `    ${node.html.slice(0, 160)} | ${node.any[0]?.message ?? node.all[0]?.message ?? ''}`)
            .join('\n')}\n`,
        );
      }
    }
    await context.close();
  }
}
await browser.close();
server.close();
process.stdout.write(`${found} findings\n`);
