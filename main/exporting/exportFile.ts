import type { AnnotationListing } from '../../preload/contract/annotations';
import type { ExportedFile, ExportRequest, NoteExport } from '../../preload/contract/exporting';
import { annotationsMarkdown } from '../annotations';
import { exportedReferences } from '../citations';
import { makeDocument } from './document/makeDocument';
import type { ExportSources } from './ExportSources';
import { fileName } from './fileName';
import { docxNote } from './formats/docxNote';
import { htmlNote } from './formats/htmlNote';
import { markdownNote } from './formats/markdownNote';

const everyAnnotation: AnnotationListing = { filter: {}, sort: 'article' };
const referenceEndings = { 'csl-json': 'json', bibtex: 'bib', ris: 'ris' } as const;

/** Makes the file of an export. @throws AppError `notFound` for a note or an article that is not there */
export async function exportFile(request: ExportRequest, from: ExportSources): Promise<ExportedFile> {
  switch (request.kind) {
    case 'note':
      return noteFile(request, from);
    case 'references': {
      const content = exportedReferences(from.articles.get(request.ids), request.format);
      return plainFile(`References.${referenceEndings[request.format]}`, content);
    }
    case 'annotations': {
      const { article } = request;
      if (article === null)
        return plainFile('Annotations.md', annotationsMarkdown(from.annotationLists.all(everyAnnotation)));
      const { title } = (await from.articles.text(article)).article;
      return plainFile(`${fileName(title)}.md`, annotationsMarkdown(from.annotationLists.of(article)));
    }
    case 'annotationList':
      return plainFile('Annotations.md', annotationsMarkdown(from.annotationLists.all(request.listing)));
  }
}

async function noteFile(
  { note, format, ...options }: NoteExport,
  from: ExportSources,
): Promise<ExportedFile> {
  const document = await makeDocument(note, options, from);
  const name = fileName(document.title);
  switch (format) {
    case 'markdown': {
      const { markdown, pictures } = markdownNote(document, `${name} pictures`);
      return { name: `${name}.md`, content: markdown, beside: pictures, print: false };
    }
    case 'html':
      return plainFile(`${name}.html`, htmlNote(document));
    case 'pdf':
      return { ...plainFile(`${name}.pdf`, htmlNote(document)), print: true };
    case 'docx':
      return plainFile(`${name}.docx`, await docxNote(document));
  }
}

function plainFile(name: string, content: string | Uint8Array): ExportedFile {
  return { name, content, beside: [], print: false };
}
