import { verdict, type Outcome } from './outcome.ts';
import { installed, runQuietly } from './program.ts';

const tsc = installed('typescript/bin/tsc');

/** The checks that read the code without running it, by name. */
export const staticChecks: Readonly<Record<string, readonly string[]>> = {
  'types of pure files': [tsc, '--project', 'tsconfig.pure.json'],
  'types of the server': [tsc, '--project', 'tsconfig.server.json'],
  'types of the browser': [tsc, '--project', 'tsconfig.browser.json'],
  'lint (oxlint)': [installed('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'],
  'unused code (knip)': [installed('knip/bin/knip.js'), '--no-progress', '--no-config-hints'],
};

export async function runStatic(name: string): Promise<Outcome> {
  const { code, said } = await runQuietly(name, staticChecks[name]!);
  if (code !== 0) process.stdout.write(`${said}\n`);
  return verdict(code === 0);
}
