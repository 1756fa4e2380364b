import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const out = resolve(__dirname, '../../../out');

/** Names that the oldest supported Electron (25: Node 18.15, Chromium 114) does not have yet. */
const tooNew = [
  /\bWebContentsView\b/,
  /\bimport\.meta\.(?:dirname|filename)\b/,
  /\bnode:sqlite\b/,
  /\b(?:Object|Map)\.groupBy\(/,
  /\bIterator\.from\(/,
];

/** Names that are absent there too, but that libraries ask for before they use them, or that `pdfPolyfill` puts in their place. */
const askedFor = [
  /\bprocess\.getBuiltinModule\b/,
  /\bPromise\.withResolvers\b/,
  /\bArray\.fromAsync\b/,
  /\bURL\.canParse\b/,
  /\.toSorted\(/,
  /\.toSpliced\(/,
];

/** Names that are gone, or about to be, in the newest supported Electron (45). */
const removed = [
  /\bipcRenderer\.sendTo\b/,
  /["'](?:renderer-process-crashed|gpu-process-crashed)["']/,
  /\bwebContents\.on\(["']crashed["']/,
  /\bBrowserView\b/,
  /\.setPreloads\(/,
  /\belectron\d*\.clipboard\b/,
  /\bcommandLine\.getSwitchValue\b/,
  /\bprotocol\.(?:register|intercept)(?:File|Buffer|String|Http|Stream)Protocol\b/,
  /execCommand\(["']paste["']/,
];

function bundles(...folders: string[]): string[] {
  return folders
    .map((folder) => join(out, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((path) => /\.(?:cjs|js|mjs)$/.test(path));
}

function namesIn(path: string, patterns: readonly RegExp[]): string[] {
  const text = readFileSync(path, 'utf8');
  return patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}

describe('the built bundles', () => {
  const paths = bundles('main', 'preload', 'cli', 'renderer');

  it('are there', () => {
    expect(paths.map((path) => path.slice(out.length + 1).replaceAll('\\', '/'))).toEqual(
      expect.arrayContaining([
        'main/index.cjs',
        'main/libraryProcess.cjs',
        'main/parseWorker.cjs',
        'preload/index.cjs',
        'cli/cli.cjs',
      ]),
    );
  });

  it.each(paths)('use what every supported Electron has: %s', (path) => {
    expect(namesIn(path, [...tooNew, ...removed])).toEqual([]);
  });

  it.each(paths.filter((path) => /(?:main|preload).index\.cjs$/.test(path)))(
    'of our own hands use nothing newer without asking: %s',
    (path) => {
      expect(namesIn(path, askedFor)).toEqual([]);
    },
  );
});
