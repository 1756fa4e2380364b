import { checkLibraryQuotations } from './checkLibraryQuotations';
import { checkQuotations } from './checkQuotations';
import type { Command } from './Command';

/** What is done with the sources of notes, and what leaves the library. */
export const sourceCommands: readonly Command[] = [checkQuotations, checkLibraryQuotations];
