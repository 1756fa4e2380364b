import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureCorpus } from './search/corpus';
import {
  engineNames,
  measureBuild,
  measureQueries,
  type BuildFigures,
  type EngineName,
  type QueryFigures,
} from './search/measure';
import { printTable } from './search/printTable';

/**
 * Measures search: `npm run bench:search -- --sizes 2000,20000,100000 [--engines commonplace,fts5]`. Each engine builds in a
 * process of its own and is asked in another. Stock Lunr stops at `--stock-limit` stories (20,000), past which its heap is
 * larger than Electron allows.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '2000,20000' },
    engines: { type: 'string', default: engineNames.join() },
    'stock-limit': { type: 'string', default: '20000' },
  },
});

const [phase, engine, folder = '', corpus = ''] = positionals;
if (phase === undefined) measureAll();
else {
  const name = engine as EngineName;
  const measure = phase === 'build' ? measureBuild : measureQueries;
  process.stdout.write(JSON.stringify(await measure(name, folder, corpus)));
}

function measureAll(): void {
  for (const size of values.sizes.split(',').map(Number)) {
    const stories = ensureCorpus(size);
    const rows = values.engines.split(',').map((name) => {
      if (name === 'lunr' && size > Number(values['stock-limit']))
        return { name, build: null, queries: null };
      const place = join(tmpdir(), 'commonplace-bench', `${name}-${String(size)}`);
      const build = inNewProcess('build', name, place, stories) as BuildFigures | null;
      return {
        name,
        build,
        queries: build && (inNewProcess('query', name, place, stories) as QueryFigures | null),
      };
    });
    printTable(size, rows);
  }
}

function inNewProcess(what: string, name: string, place: string, stories: string): unknown {
  process.stderr.write(`${what} ${name} ${stories}\n`);
  const program = process.argv[1] ?? '';
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=16000', program, what, name, place, stories],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26 },
  );
  return status === 0 ? (JSON.parse(stdout) as unknown) : null;
}
