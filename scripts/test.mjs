// Proves AnakKita: prepares what the checks need, then runs them all. See docs/how-to/run.md for the options.
import path from 'node:path';
import { findBrowser } from './prepare/browser.mjs';
import { buildIfNeeded } from './prepare/build.mjs';
import { main } from './prepare/complaint.mjs';
import { installIfNeeded } from './prepare/install.mjs';
import { root } from './prepare/places.mjs';
import { findNode } from './prepare/platform.mjs';
import { runInOurPlace } from './prepare/run.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  await installIfNeeded();
  const node = findNode();
  const env = { ...process.env };
  if (!args.includes('--without-browser')) {
    env.ANAKKITA_CHROMIUM = await findBrowser();
    await buildIfNeeded(node);
  }
  return runInOurPlace(node, [path.join(root, 'scripts/checks/run.ts'), ...args], { cwd: root, env });
});
