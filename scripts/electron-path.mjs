import { ensureElectron } from './ensureElectron.mjs';
import { ensurePackages } from './ensurePackages.mjs';
import { ensureSystemLibraries } from './ensureSystem.mjs';
import { run } from './say.mjs';

await run(async () => {
  ensurePackages();
  const { executable, folder } = ensureElectron();
  ensureSystemLibraries(folder);
  process.stdout.write(`${executable}\n`);
});
