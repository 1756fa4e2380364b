import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../preload/contract/errors';
import { isMissing, readTextIfThere, type LibraryFolder } from '../../storage';
import { fillTemplate, type TemplateValues } from './fillTemplate';

/** The templates of notes: Markdown files in `notes/templates`. */
export class NoteTemplates {
  constructor(private readonly folder: LibraryFolder) {}

  /** Their names, in the order of the alphabet. */
  async list(): Promise<readonly string[]> {
    try {
      const files = await readdir(this.folder.path('notes', 'templates'));
      const names = files.filter((file) => file.endsWith('.md') && !file.startsWith('.'));
      return names.map((file) => basename(file, '.md')).sort((a, b) => a.localeCompare(b));
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  /** A template with its variables filled in. @throws AppError `notFound` */
  async fill(name: string, values: TemplateValues): Promise<string> {
    const filled = await this.fillIfThere(name, values);
    if (filled === null)
      throw new AppError(
        'notFound',
        `There is no template “${name}.md” in the folder notes/templates of this library.`,
      );
    return filled;
  }

  async fillIfThere(name: string, values: TemplateValues): Promise<string | null> {
    if (basename(name) !== name || name.startsWith('.')) return null;
    const text = await readTextIfThere(this.folder.path('notes', 'templates', `${name}.md`));
    return text === null ? null : fillTemplate(text, values);
  }
}
