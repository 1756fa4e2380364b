import type { ReferenceFormat } from '../../preload/contract/citations';
import { inBackground } from '../stores/announcements';
import { hasCurrentArticles } from '../stores/copyCitations';
import { exportReferences } from '../stores/exporting';
import type { Command } from './Command';

const formats: readonly { readonly id: ReferenceFormat; readonly label: string }[] = [
  { id: 'csl-json', label: 'CSL-JSON' },
  { id: 'bibtex', label: 'BibTeX' },
  { id: 'ris', label: 'RIS' },
];

/** One command a format: the references of the selected articles, or of the one in front. */
export const exportReferenceCommands: readonly Command[] = formats.map(({ id, label }) => ({
  id: `article.exportReferences.${id}`,
  label: `Export references as ${label}…`,
  group: 'Articles',
  isEnabled: hasCurrentArticles,
  run: () => {
    inBackground(exportReferences(id));
  },
}));
