import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';
import { run, say } from './say.mjs';

/** Each has its own compiler options, so that a page sees no Node and shared code sees neither. */
export const typedFolders = ['preload/shared', 'preload', 'main', 'renderer', 'tests', 'scripts'];

/**
 * Checks one folder's types; what was found the last time is kept, so only what changed is checked again.
 * @param {string} folder
 * @returns {Promise<string>} the compiler's complaints, empty when there are none
 */
function complaintsAbout(folder) {
  const cache = join(root, 'node_modules', '.cache', 'types');
  mkdirSync(cache, { recursive: true });
  const compiler = spawn(
    process.execPath,
    [
      join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
      ...['-p', folder, '--pretty', 'false', '--incremental'],
      ...['--tsBuildInfoFile', join(cache, `${folder.replace('/', '-')}.json`)],
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  compiler.stdout.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve) => {
    compiler.once('close', (code) => resolve(code === 0 ? '' : output || `tsc ended with ${code}`));
  });
}

/**
 * Checks the types of every folder, two at a time.
 * @returns {Promise<string>} the complaints, empty when there are none
 */
export async function checkTypes() {
  const waiting = [...typedFolders];
  const complaints = new Set();
  const work = async () => {
    for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
      for (const line of (await complaintsAbout(folder)).split('\n')) complaints.add(line);
    }
  };
  await Promise.all([work(), work()]);
  return [...complaints].filter(Boolean).join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await run(async () => {
    const complaints = await checkTypes();
    if (complaints !== '') process.stdout.write(`${complaints}\n`);
    say(complaints === '' ? 'Types are right.' : 'Types are wrong.');
    return complaints === '' ? 0 : 1;
  });
}
