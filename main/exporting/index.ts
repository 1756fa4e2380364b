/**
 * What leaves the library. A note becomes a `NoteDocument` (`document/`: embeds resolved, links turned into numbered sources),
 * which each format writes in its own way (`formats/`: Markdown, a page of HTML that is also what PDFs are printed from, Word).
 */
export type { ExportSources } from './ExportSources';
export { exportFile } from './exportFile';
export { fileName } from './fileName';
export { documentHtml, htmlPage } from './formats/htmlNote';
export { makeLinkedDocument } from './document/makeDocument';
export { articleHtml } from './articleHtml';
