import { spawn } from 'node:child_process';
import { ensureBuilt } from './build.mjs';
import { ensureElectron } from './ensureElectron.mjs';
import { ensurePackages } from './ensurePackages.mjs';
import { ensureScreen } from './ensureScreen.mjs';
import { ensureSystemLibraries } from './ensureSystem.mjs';
import { root } from './paths.mjs';
import { run, say } from './say.mjs';

await run(async () => {
  ensurePackages();
  const { executable, folder } = ensureElectron();
  ensureSystemLibraries(executable, folder);
  await ensureBuilt();
  const endScreen = await ensureScreen();
  say('Starting Commonplace.');
  const app = spawn(executable, [root, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.kill(signal));
  const code = await new Promise((resolve) => app.once('exit', resolve));
  endScreen();
  return code ?? 0;
});
