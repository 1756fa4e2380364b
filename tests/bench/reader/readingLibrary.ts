import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePdf, type PdfTextLine } from '../../support/makePdf';
import { madeOnce } from '../keptLibrary';

/** The lengths that are opened, in characters, and of how many articles each; as plain text and as Markdown. */
const lengths = [
  ['5 KB', 5_000, 12],
  ['500 KB', 500_000, 6],
  ['5 MB', 5_000_000, 4],
] as const;

/** Runs a task on a copy of the library that nobody has read in: each opening marks its article as read, and keeps the place. */
export async function withUnread<T>(task: (library: string) => Promise<T>): Promise<T> {
  const copy = mkdtempSync(join(tmpdir(), 'commonplace-bench-unread-'));
  cpSync(await readingLibrary(), copy, { recursive: true });
  try {
    return await task(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** A library with articles of three lengths, titled `5 KB text 1` and so on, and a PDF of 500 pages. */
async function readingLibrary(): Promise<string> {
  return madeOnce('library-unread', () => {
    const folder = mkdtempSync(join(tmpdir(), 'commonplace-bench-reading-'));
    for (const [length, characters, count] of lengths)
      for (let at = 1; at <= count; at++)
        for (const format of ['text', 'Markdown'] as const) {
          const title = `${length} ${format} ${String(at)}`;
          const body = paragraphs(characters, at, format === 'Markdown').join('\n\n');
          const front = `---\ntitle: ${title}\n---\n\n`;
          if (format === 'Markdown') writeFileSync(join(folder, `${title}.md`), front + body);
          else writeFileSync(join(folder, `${title}.txt`), `${title}\n\n${body}`);
        }
    writeFileSync(join(folder, 'pages.pdf'), makePdf(Array.from({ length: 500 }, (_, at) => page(at + 1))));
    return folder;
  });
}

function paragraphs(characters: number, seed: number, isMarkdown: boolean): readonly string[] {
  const made: string[] = [];
  for (let length = 0, at = 1; length < characters; at++) {
    const day = `Day ${String(at)} of ledger ${String(seed)}: `;
    const text = `${day}the register of the harbour names every ship that lay at the quay, ${isMarkdown ? '*who* paid, and [to whom](https://example.org)' : 'who paid, and to whom'}. `;
    const paragraph =
      text + 'The clerk wrote it down in the evening, and nobody looked at it again. '.repeat(4);
    const heading = isMarkdown && at % 12 === 0 ? `## Week ${String(at / 12)}\n\n` : '';
    made.push(heading + paragraph.trim());
    length += paragraph.length;
  }
  return made;
}

/** Forty lines of a page. */
function page(number: number): readonly PdfTextLine[] {
  return Array.from(
    { length: 40 },
    (_, at) =>
      [
        72,
        780 - at * 18,
        `Page ${String(number)}, line ${String(at + 1)}: the register names the ships at the quay.`,
      ] as const,
  );
}
