import { resolve } from 'node:path';

/** What the app was started with. Paths are absolute. */
export interface LaunchOptions {
  readonly library: string | null;
  readonly userData: string | null;
  readonly files: readonly string[];
  /** An address such as `commonplace://open/note/Title` that another program asked to be opened. */
  readonly link: string | null;
}

/**
 * Reads the arguments of a start. `process.argv` is read itself because Electron's own parser lower-cases paths.
 * @param argv the arguments after the executable and, in development, after the app's folder
 */
export function launchOptions(argv: readonly string[], workingFolder: string): LaunchOptions {
  let library: string | null = null;
  let userData: string | null = null;
  let link: string | null = null;
  const files: string[] = [];
  const rest = [...argv];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [name, inline] = splitOption(argument);
    if (name === '--library') library = inline ?? rest.shift() ?? null;
    else if (name === '--user-data-dir') userData = inline ?? rest.shift() ?? null;
    else if (isLink(argument)) link = argument;
    else if (!argument.startsWith('-')) files.push(resolve(workingFolder, argument));
  }
  const absolute = (path: string | null): string | null =>
    path === null ? null : resolve(workingFolder, path);
  return { library: absolute(library), userData: absolute(userData), files, link };
}

/** True for an address that leads into the app; it is no path. */
export function isLink(argument: string): boolean {
  return /^commonplace:/i.test(argument);
}

function splitOption(argument: string): readonly [name: string, inline: string | null] {
  const equals = argument.indexOf('=');
  if (!argument.startsWith('--') || equals < 0) return [argument, null];
  return [argument.slice(0, equals), argument.slice(equals + 1)];
}

/** The arguments a person gave: without the executable, and in development without the app's folder. */
export function givenArguments(argv: readonly string[], packaged: boolean): readonly string[] {
  const given = argv.slice(1);
  if (packaged) return given;
  const folder = given.findIndex((argument) => !argument.startsWith('-'));
  return given.filter((_argument, index) => index !== folder);
}
