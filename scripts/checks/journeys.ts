import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { verdict, withExit, type Outcome } from './outcome.ts';
import { installed, runAloud } from './program.ts';

/** Runs the browser journeys with Playwright; a flaky one, which passed only when repeated, counts as failed. */
export async function runJourneys(only: string | undefined): Promise<Outcome> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'anakkita-journeys-'));
  const report = path.join(folder, 'report.json');
  const args = [installed('@playwright/test/cli.js'), 'test', '--config', 'e2e/playwright.config.ts', '--reporter', 'list,json'];
  const code = await runAloud(only === undefined ? args : [...args, only], { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  try {
    const { stats } = JSON.parse(readFileSync(report, 'utf8')) as { stats: { expected: number; unexpected: number; flaky: number } };
    return withExit({ passed: stats.expected, failed: stats.unexpected + stats.flaky }, code);
  } catch {
    return verdict(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
