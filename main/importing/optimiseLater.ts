import { setFlagsFromString } from 'node:v8';

/** In bytes of code run, twenty times what is usual. Engines that know no such flag go on as they are. */
const interruptBudget = 1_500_000;

/**
 * Has the engine run code longer before it optimises it, from now on and in all threads of the process. A reader brings so much code
 * that is new that compiling it takes two processors a second of the two or three in which some thousand files are read, and little of it
 * pays within them; an import of ten thousand takes as long either way.
 */
export function optimiseLater(): void {
  setFlagsFromString(`--interrupt-budget=${String(interruptBudget)}`);
}
