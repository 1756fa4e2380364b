import { checkLibraryQuotations } from './checkLibraryQuotations';
import { checkQuotations } from './checkQuotations';
import type { Command } from './Command';
import { copyCitationCommand } from './copyCitation';
import { copyReferenceCommand } from './copyReference';
import { copyWithCitationCommand } from './copyWithCitation';

/** What is done with the sources of notes, and what leaves the library. */
export const sourceCommands: readonly Command[] = [
  copyCitationCommand,
  copyReferenceCommand,
  copyWithCitationCommand,
  checkQuotations,
  checkLibraryQuotations,
];
