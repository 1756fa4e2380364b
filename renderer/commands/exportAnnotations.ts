import { inBackground } from '../stores/announcements';
import {
  copyAnnotations,
  copyFrontAnnotations,
  exportAs,
  exportFrontAnnotations,
  isArticleInFront,
} from '../stores/exporting';
import type { Command } from './Command';

export const exportAnnotations: Command = {
  id: 'article.exportAnnotations',
  label: 'Export annotations of this article as Markdown…',
  group: 'Articles',
  isEnabled: isArticleInFront,
  run: () => {
    inBackground(exportFrontAnnotations());
  },
};

export const exportAllAnnotations: Command = {
  id: 'library.exportAnnotations',
  label: 'Export all annotations as Markdown…',
  group: 'Library',
  run: () => {
    inBackground(exportAs({ kind: 'annotations', article: null }));
  },
};

export const copyArticleAnnotations: Command = {
  id: 'article.copyAnnotations',
  label: 'Copy annotations of this article as Markdown',
  group: 'Articles',
  isEnabled: isArticleInFront,
  run: () => {
    inBackground(copyFrontAnnotations());
  },
};

export const copyAllAnnotations: Command = {
  id: 'library.copyAnnotations',
  label: 'Copy all annotations as Markdown',
  group: 'Library',
  run: () => {
    inBackground(copyAnnotations({ filter: {}, sort: 'article' }));
  },
};
