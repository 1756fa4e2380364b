/** What the command line was asked for. */
export interface CommandLine {
  readonly command: string;
  readonly words: readonly string[];
  readonly library: string;
  readonly isJson: boolean;
  readonly limit: number;
}

/** Wrong use: shown with the usage, exit code 2. */
export class UsageError extends Error {}

export const usage = `usage: npm run --silent cli -- <command> --library <folder> [--json]

commands:
  import <paths…>               import files and folders
  list                          list the articles
  show <id or key>              show an article with its text
  search <query> [--limit 20]   search articles and notes
  check                         verify every file of the library`;

/** Reads the arguments of the command line. @throws UsageError */
export function parseArguments(argv: readonly string[]): CommandLine {
  const words: string[] = [];
  let library: string | null = null;
  let isJson = false;
  let limit = 20;
  const rest = [...argv];
  const value = (name: string): string => {
    const next = rest.shift();
    if (next === undefined) throw new UsageError(`${name} needs a value.`);
    return next;
  };
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--library') library = value('--library');
    else if (argument === '--json') isJson = true;
    else if (argument === '--limit') limit = limitOf(value('--limit'));
    else if (argument === '--') words.push(...rest.splice(0));
    else if (/^--[a-z]/.test(argument)) throw new UsageError(`There is no option ${argument}.`);
    else words.push(argument);
  }
  const [command, ...others] = words;
  if (command === undefined) throw new UsageError('Name a command.');
  if (library === null) throw new UsageError('Name the library with --library <folder>.');
  return { command, words: others, library, isJson, limit };
}

function limitOf(written: string): number {
  const limit = Number(written);
  if (Number.isInteger(limit) && limit >= 0 && limit <= 1000) return limit;
  throw new UsageError(`--limit takes a whole number up to 1000, not “${written}”.`);
}
