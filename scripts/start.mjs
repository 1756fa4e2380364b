import { spawn } from 'node:child_process';
import { root } from './paths.mjs';
import { prepareApp } from './prepare.mjs';
import { run, say } from './say.mjs';

await run(async () => {
  const { executable, endScreen } = await prepareApp();
  say('Starting Commonplace.');
  const app = spawn(executable, [root, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => app.kill(signal));
  const code = await new Promise((resolve, reject) => {
    app.once('error', reject);
    app.once('exit', resolve);
  });
  endScreen();
  return code ?? 0;
});
