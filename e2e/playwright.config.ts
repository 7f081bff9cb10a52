import { defineConfig } from '@playwright/test';

/** As root Chromium has no sandbox to give; nothing is loaded but our own pages. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Journeys through the built desk and a real server, one after the other: `playwright test -c e2e/playwright.config.ts`. */
export default defineConfig({
  testDir: '.',
  outputDir: '.results',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: {
    actionTimeout: 60_000,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['ANAKKITA_CHROMIUM'] || process.env['CHROMIUM_PATH'] || '/usr/bin/chromium',
      args: [...asRoot, '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
