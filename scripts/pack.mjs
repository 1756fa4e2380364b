import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureElectron } from './ensureElectron.mjs';
import { ensurePackages } from './ensurePackages.mjs';
import { out, root } from './paths.mjs';
import { run, say, Trouble } from './say.mjs';

const dist = join(root, 'dist');

/**
 * Packs the built app with the Electron at hand, without installers, where that is not done already. Nothing is downloaded.
 * @returns {Promise<string>} the path of the packed app's executable
 */
export async function ensurePacked() {
  ensurePackages();
  const { folder, version } = ensureElectron();
  await ensureBuilt();
  const mark = join(dist, `.packed-${version}`);
  if (!isPacked(mark)) {
    say(`Packing Commonplace with Electron ${version}.`);
    rmSync(mark, { force: true });
    build(['--dir', `--config.electronDist=${folder}`, `--config.electronVersion=${version}`]);
    writeFileSync(mark, '');
  }
  return packedExecutable();
}

/** @param {string} mark */
function isPacked(mark) {
  const packed = statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const inputs = [
    join(out, '.built-all'),
    join(root, 'electron-builder.yml'),
    join(root, 'scripts', 'afterPack.cjs'),
  ];
  return inputs.every((input) => statSync(input).mtimeMs <= packed);
}

/**
 * Runs electron-builder for the system this runs on.
 * @param {string[]} args
 */
export function build(args) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'electron-builder', 'cli.js'), ...args, '--publish=never'],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0)
    throw new Trouble(`Commonplace could not be packed. electron-builder said:\n${stdout}${stderr}`);
}

function packedExecutable() {
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const within = {
    linux: name,
    win32: 'Commonplace.exe',
    darwin: 'Commonplace.app/Contents/MacOS/Commonplace',
  };
  const folders = readdirSync(dist).filter((folder) =>
    /^(linux|win|mac).*(unpacked|arm64|mac)$/.test(folder),
  );
  for (const folder of folders) {
    const executable = join(
      dist,
      folder,
      within[/** @type {keyof typeof within} */ (process.platform)] ?? name,
    );
    if (existsSync(executable)) return executable;
  }
  throw new Trouble(`There is no packed app in ${dist} after packing.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await run(async () => {
    process.stdout.write(`${await ensurePacked()}\n`);
  });
}
