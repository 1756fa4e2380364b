/**
 * Says in one line what is being done; on standard error, so that a command's own output stays clean.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A failure with a remedy: shown as its message alone, without a stack trace. */
export class Trouble extends Error {}

/**
 * Runs a script's main function; a failure ends it with one clear line and exit code 1.
 * @param {() => Promise<number | void>} main
 */
export async function run(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    if (process.env.COMMONPLACE_DEBUG && error instanceof Error) say(String(error.stack));
    process.exitCode = 1;
  }
}
