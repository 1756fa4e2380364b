import { paragraphBlocks } from '../text/paragraphBlocks';

/** Plain text as Markdown that reads as it stands: paragraphs parted by blank lines, marks that would be read as markup escaped. */
export function plainToMarkdown(text: string): string {
  return paragraphBlocks(text)
    .map((block) => block.split('\n').map(escapedLine).join('  \n'))
    .join('\n\n');
}

function escapedLine(line: string): string {
  return line
    .trim()
    .replace(/[\\`]/g, '\\$&')
    .replace(/(?<=^|[\s\p{P}])[*_]+(?=\S)|(?<=\S)[*_]+(?=$|[\s\p{P}])|(?<=\w)\*+(?=\w)/gu, (marks) =>
      marks.replace(/./g, '\\$&'),
    )
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/\[(?=[^\]]*\]\()/g, '\\[')
    .replace(/^(#{1,6}(?=\s|$)|>|[-+](?=\s)|={3,}|-{3,}|~{3,})/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s)/, '$1\\$2');
}
