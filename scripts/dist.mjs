/** Makes the installers of the system this runs on, always with the pinned Electron. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensurePackages } from './ensurePackages.mjs';
import { build } from './pack.mjs';
import { root } from './paths.mjs';
import { run, say } from './say.mjs';

await run(async () => {
  ensurePackages();
  await ensureBuilt({ force: true });
  say(
    'Making installers; electron-builder fetches the pinned Electron and its own tools where it has not yet.',
  );
  build([]);
  const installers = readdirSync(join(root, 'dist')).filter((name) =>
    /\.(AppImage|deb|dmg|zip|exe)$/.test(name),
  );
  for (const name of installers) process.stdout.write(`${join(root, 'dist', name)}\n`);
});
