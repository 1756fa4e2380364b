import { checkLibraryQuotations } from './checkLibraryQuotations';
import { checkQuotations } from './checkQuotations';
import type { Command } from './Command';
import { copyCitationCommand } from './copyCitation';
import { copyReferenceCommand } from './copyReference';
import { copyWithCitationCommand } from './copyWithCitation';
import {
  copyAllAnnotations,
  copyArticleAnnotations,
  exportAllAnnotations,
  exportAnnotations,
} from './exportAnnotations';
import { exportNote } from './exportNote';
import { exportReferenceCommands } from './exportReferences';
import { makeSearchNoteCommand } from './makeSearchNote';

/** What is done with the sources of notes, and what leaves the library. */
export const sourceCommands: readonly Command[] = [
  copyCitationCommand,
  copyReferenceCommand,
  copyWithCitationCommand,
  ...exportReferenceCommands,
  exportAnnotations,
  exportAllAnnotations,
  copyArticleAnnotations,
  copyAllAnnotations,
  makeSearchNoteCommand,
  checkQuotations,
  checkLibraryQuotations,
  exportNote,
];
