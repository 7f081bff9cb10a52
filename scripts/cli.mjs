// Runs a command of AnakKita. Its output is the command's alone; what has to be prepared first is told on the error output.
import path from 'node:path';
import { main } from './prepare/complaint.mjs';
import { installIfNeeded } from './prepare/install.mjs';
import { dataFolder, root, standingIn } from './prepare/places.mjs';
import { checkPlatform, findNode } from './prepare/platform.mjs';
import { runInOurPlace } from './prepare/run.mjs';

await main(async () => {
  checkPlatform();
  const env = { ...process.env, ANAKKITA_DATA: dataFolder() };
  await installIfNeeded();
  // File names in the arguments are seen from where the person stands.
  return runInOurPlace(findNode(), [path.join(root, 'app/entries/cli.ts'), ...process.argv.slice(2)], { cwd: standingIn(), env });
});
