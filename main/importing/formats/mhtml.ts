import { UnreadableFile } from '../UnreadableFile';
import { one, type Format } from './Format';
import { parsePage } from './html';

/** Web archives, as browsers save a page with its pictures in one file: mail of several parts of which the first is a page. */
export const mhtmlFormat: Format = {
  format: 'mhtml',
  recognises: ({ head }) => {
    const [headers = ''] = head.replace(/^\s+/, '').split(/\r?\n\r?\n/);
    const isArchive =
      /^Content-Type:\s*multipart\/related\b/im.test(headers) ||
      /^Content-Type:\s*text\/html\b/im.test(headers);
    return (
      (isArchive && /^(?:Snapshot-Content-Location|From:\s*<?Saved by)/im.test(headers)) ||
      (/^Content-Type:\s*multipart\/related\b/im.test(headers) &&
        /^MIME-Version:/im.test(headers) &&
        !/^(?:To|Received|Message-ID):/im.test(headers))
    );
  },
  read: async ({ bytes, name, head }) => {
    const header = (key: string): string | null =>
      new RegExp(`^${key}:[ \\t]*(.+)$`, 'im').exec(head.split(/\r?\n\r?\n/)[0] ?? '')?.[1]?.trim() ?? null;
    return one(
      parsePage(await pageOf(bytes), {
        format: 'mhtml',
        name,
        encoding: null,
        url: header('Snapshot-Content-Location'),
        date: header('Date'),
      }),
    );
  },
};

/** The page of an archive, the pictures in it as `data:` addresses. Nothing is fetched: what is not in it stays away. */
async function pageOf(bytes: Uint8Array): Promise<string> {
  const { convert, parse } = await import('mhtml-to-html');
  try {
    const { data } = await convert(parse(bytes), { enableScripts: false, fetchMissingResources: false });
    return data;
  } catch (error) {
    throw new UnreadableFile(
      `Damaged: the web archive cannot be read (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}
