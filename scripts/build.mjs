import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackages } from './ensurePackages.mjs';
import { out, root } from './paths.mjs';
import { run, say } from './say.mjs';

const nodeEntries = {
  'main/index': 'main/index.ts',
  'main/libraryProcess': 'main/service/libraryProcess.ts',
  'main/parseWorker': 'main/importing/parseWorker.ts',
  'main/indexWorker': 'main/search/indexWorker.ts',
  'cli/cli': 'main/cli/cli.ts',
};
/** What each build is made from. */
const sources = {
  node: ['main', 'preload', 'scripts/build.mjs', 'package.json'],
  all: ['main', 'preload', 'renderer', 'assets', 'scripts/build.mjs', 'vite.config.mts', 'package.json'],
};

/**
 * The newest time anything under a path was changed, in ms.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/**
 * True when every source is older than the last build.
 * @param {'all' | 'node'} what
 */
function isBuilt(what) {
  const built = statSync(join(out, `.built-${what}`), { throwIfNoEntry: false });
  return built !== undefined && sources[what].every((source) => newest(join(root, source)) <= built.mtimeMs);
}

/** @type {import('esbuild').BuildOptions} */
const commonOptions = {
  absWorkingDir: root,
  outdir: out,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  sourcemap: true,
  legalComments: 'none',
  logLevel: 'error',
};

/**
 * Keeps packages that the code imports when it needs them (`await import('mammoth')`) in bundles of their own, so that nobody waits
 * for what is not used: esbuild splits no CommonJS by itself.
 * @param {Map<string, string>} found the packages met, by the names of their bundles
 * @returns {import('esbuild').Plugin}
 */
function onDemand(found) {
  return {
    name: 'on-demand',
    setup({ onResolve }) {
      onResolve({ filter: /^[@a-z]/ }, ({ path, kind }) => {
        if (kind !== 'dynamic-import') return null;
        const name = path
          .replace(/\.m?js$/, '')
          .replaceAll(/[^a-z0-9]+/gi, '-')
          .replace(/^-/, '');
        found.set(`packages/${name}`, path);
        return { path: `../packages/${name}.cjs`, external: true };
      });
    },
  };
}

/**
 * Large tables of data are read as JSON, several times as fast as the same written as JavaScript: every start of a parse worker
 * waits for the language detector's.
 * @type {import('esbuild').Plugin}
 */
const tablesAsJson = {
  name: 'tables-as-json',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]eld[\\/]src[\\/]ngrams[\\/]\w+\.js$/ }, async ({ path }) => {
      const exported = Object.entries(await import(pathToFileURL(path).href));
      const json = (/** @type {unknown} */ value) => JSON.stringify(JSON.stringify(value));
      return {
        contents: exported
          .map(([name, value]) => `export const ${name} = JSON.parse(${json(value)});`)
          .join('\n'),
      };
    });
  },
};

/** Bundles main process, library process, workers and command line for the oldest Node they run on. */
async function buildNode() {
  const { build } = await import('esbuild');
  /** @type {Map<string, string>} */
  const found = new Map();
  /** @type {import('esbuild').BuildOptions} */
  const options = {
    ...commonOptions,
    platform: 'node',
    target: 'node18',
    // What is imported on demand is a CommonJS bundle, beside this one.
    supported: { 'dynamic-import': false },
    external: ['electron', 'canvas', '@napi-rs/canvas'],
    // Some libraries ask for their own address, which a CommonJS bundle does not have.
    define: { 'import.meta.url': '__bundleUrl' },
    banner: { js: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  };
  const entryPoints = Object.fromEntries(
    Object.entries(nodeEntries).filter(([, source]) => existsSync(join(root, source))),
  );
  await build({ ...options, entryPoints, plugins: [onDemand(found), tablesAsJson] });
  await build({ ...options, entryPoints: Object.fromEntries(found) });
}

/** Bundles the preload, which runs in the page's sandbox: there is no Node, and no module but Electron. */
async function buildPreload() {
  const { build } = await import('esbuild');
  await build({
    ...commonOptions,
    entryPoints: { 'preload/index': 'preload/index.ts' },
    platform: 'browser',
    target: 'chrome114',
    external: ['electron'],
  });
}

/** Bundles the page. */
async function buildPage() {
  const { build } = await import('vite');
  const { NODE_ENV } = process.env;
  // Vite goes by it: under a test runner, which sets it to `test`, the page would hold React's development build, many times slower.
  process.env.NODE_ENV = 'production';
  try {
    await build({ configFile: join(root, 'vite.config.mts'), logLevel: 'error' });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

/**
 * Builds what is not up to date: everything, or what runs without a window.
 * @param {{ what?: 'all' | 'node', force?: boolean }} [options]
 */
export async function ensureBuilt({ what = 'all', force = false } = {}) {
  if (!force && (isBuilt('all') || isBuilt(what))) return;
  say(what === 'all' ? 'Building Commonplace.' : 'Building the library process and the command line.');
  const started = new Date();
  await Promise.all([buildNode(), buildPreload()]);
  if (what === 'all') {
    rmSync(join(out, 'renderer'), { recursive: true, force: true });
    await buildPage();
    cpSync(join(root, 'assets'), join(out, 'assets'), { recursive: true });
    // What PDFs may leave to their reader: the codings of East Asian fonts, and the fonts every reader must have.
    for (const folder of ['cmaps', 'standard_fonts']) {
      const from = join(root, 'node_modules', 'pdfjs-dist', folder);
      cpSync(from, join(out, 'renderer', 'pdf', folder), { recursive: true });
    }
  }
  mkdirSync(out, { recursive: true });
  for (const mark of what === 'all' ? ['all', 'node'] : ['node']) {
    const path = join(out, `.built-${mark}`);
    writeFileSync(path, '');
    // As of its start, so that what changed meanwhile is built the next time.
    utimesSync(path, started, started);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await run(async () => {
    ensurePackages();
    await ensureBuilt({ force: true });
  });
}
