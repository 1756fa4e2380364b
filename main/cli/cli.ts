import { join, resolve } from 'node:path';
import type { Events } from '../../preload/contract/events';
import { LibraryService } from '../service/LibraryService';
import { parseArguments, usage, UsageError, type CommandLine } from './arguments';
import { commands, type Answer } from './commands';

/**
 * The command line: the same domains as the app, without Electron. One document on standard output with `--json`;
 * progress and messages go to standard error; exit code 1 for a failure, 2 for wrong use.
 */
async function main(argv: readonly string[]): Promise<number> {
  const line = parseArguments(argv);
  const command = Object.hasOwn(commands, line.command) ? commands[line.command] : undefined;
  if (command === undefined) throw new UsageError(`There is no command ${line.command}.`);
  const bundles = join(__dirname, '..', 'main');
  const service = await LibraryService.open({
    folder: resolve(line.library),
    parseWorker: join(bundles, 'parseWorker.cjs'),
    indexWorker: join(bundles, 'indexWorker.cjs'),
    sample: join(__dirname, '..', 'assets', 'sample'),
  });
  service.onEvent((name, payload) => {
    if (name === 'jobsChanged') showProgress(payload as Events['jobsChanged']);
  });
  try {
    return print(await command(service, line), line);
  } finally {
    await service.close();
  }
}

function print({ document, lines, failed }: Answer, { isJson }: CommandLine): number {
  process.stdout.write(isJson ? `${JSON.stringify(document, null, 2)}\n` : `${lines.join('\n')}\n`);
  return failed === true ? 1 : 0;
}

function showProgress({ jobs }: Events['jobsChanged']): void {
  for (const { title, done, total } of jobs) {
    process.stderr.write(`${title}: ${String(done)}${total === null ? '' : ` of ${String(total)}`}\n`);
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(error instanceof UsageError ? `${message}\n\n${usage}\n` : `${message}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  },
);
