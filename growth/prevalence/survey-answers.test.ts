/**
 * A made-up survey of 600 children, with missing weights, clusters and strata and with a stratum of one cluster,
 * against R: survey 4.1 (svydesign with nest = TRUE and lonely units adjusted, svyby of svymean and svyciprop on the
 * logit scale, svyvar of the children who have a value).
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parseRows } from '../scripts/read-fixture.ts';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));

function fixture(name: string): Record<string, string>[] {
  return parseRows(gunzipSync(readFileSync(new URL(`../fixtures/${name}.csv.gz`, import.meta.url))).toString());
}

/** The survey's rows less some of its columns. */
function surveyWithout(dropped: readonly string[]): string {
  const rows = fixture('survey');
  const names = Object.keys(rows[0] as object).filter((name) => !dropped.includes(name));
  return [names, ...rows.map((row) => names.map((name) => row[name]))].map((line) => `${line.join(',')}\n`).join('');
}

for (const [design, dropped] of [
  ['simple', ['cluster', 'strata', 'sw']],
  ['weighted', ['cluster', 'strata']],
  ['clustered', []],
] as const) {
  test(`a ${design} survey has R's estimates, errors and limits`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'growth-survey-'));
    try {
      const [input, output] = [join(folder, 'in.csv'), join(folder, 'out.csv')];
      writeFileSync(input, surveyWithout(dropped));
      const { status, stderr } = spawnSync(process.execPath, [CLI, 'prevalence', input, output], { encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      const ours = new Map(parseRows(readFileSync(output, 'utf8')).map((row) => [row.Group, row]));
      const answers = fixture(`survey-${design}`);
      assert.equal(ours.size, answers.length);
      for (const answer of answers) {
        const row = ours.get(answer.Group);
        assert.ok(row, answer.Group);
        for (const [column, expected] of Object.entries(answer)) {
          if (column === 'Group') continue;
          const place: string = `${answer.Group}, ${column}: ${row[column]} is not ${expected}`;
          if (expected === '') assert.equal(row[column], '', place);
          else assert.ok(row[column] !== '' && Math.abs(Number(row[column]) - Number(expected)) < 2e-6, place);
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
