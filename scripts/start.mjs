// Starts AnakKita on a machine that has nothing but Node.js 18 or newer and npm: installs, builds, serves.
import { buildIfNeeded } from './prepare/build.mjs';
import { main } from './prepare/complaint.mjs';
import { installIfNeeded } from './prepare/install.mjs';
import { dataFolder, root } from './prepare/places.mjs';
import { checkPlatform, findNode } from './prepare/platform.mjs';
import { runInOurPlace } from './prepare/run.mjs';

await main(async () => {
  checkPlatform();
  const env = { ...process.env, ANAKKITA_DATA: dataFolder() };
  await installIfNeeded();
  const node = findNode();
  await buildIfNeeded(node);
  return runInOurPlace(node, ['app/entries/server.ts', ...process.argv.slice(2)], { cwd: root, env });
});
