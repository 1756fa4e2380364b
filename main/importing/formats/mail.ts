import type { Attachment, Email } from 'postal-mime';
import { assembleArticle } from '../assembleArticle';
import { OpenFile } from '../OpenFile';
import type { ParsedArticle } from '../ParsedArticle';
import { UnreadableFile } from '../UnreadableFile';
import type { Content, Format, Piece, Surroundings } from './Format';
import { htmlToMarkdown, refuseTooDeep } from './htmlToMarkdown';
import { Pictures } from './Pictures';
import { plainToMarkdown } from './plainToMarkdown';

const headers =
  /^(?:From|To|Cc|Subject|Date|Message-ID|Received|Return-Path|Reply-To|MIME-Version|Delivered-To|X-[\w-]+|DKIM-Signature|Content-Type):[ \t]/gim;

/** Mail begins with lines of headers, among them who sent it. */
export const mailFormat: Format = {
  format: 'mail',
  recognises: ({ decoded, extension }) => {
    const [head = ''] = decoded.text
      .slice(0, 16_000)
      .replace(/^\ufeff/, '')
      .replace(/^From \S+.*\r?\n/, '')
      .split(/\r?\n\r?\n/);
    const found = new Set((head.match(headers) ?? []).map((name) => name.trim().toLowerCase()));
    const isHead = /^[\w-]+:[ \t]/.test(head) && found.has('from:');
    return (
      isHead &&
      (found.size >= 3 || (extension === 'eml' && found.size >= 2)) &&
      (found.has('subject:') || found.has('date:'))
    );
  },
  read: readMail,
};

const mostNesting = 64;

async function readMail(file: OpenFile, { isReadable }: Surroundings): Promise<Content> {
  let mail: Email;
  const { default: PostalMime } = await import('postal-mime');
  try {
    mail = await PostalMime.parse(withoutEnvelope(file.bytes), {
      maxNestingDepth: mostNesting,
      rfc822Attachments: true,
    });
  } catch (error) {
    throw new UnreadableFile(
      `Damaged: the message cannot be read (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
  const fates = await attachmentFates(mail, isReadable);
  return {
    kind: 'one',
    article: articleOf(mail, file.name, remarksOn(fates)),
    others: articlesOf(fates),
  };
}

/** Mailbox programs put a line `From jane@… Fri Mar 12 …` before a message they save. */
function withoutEnvelope(bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === 'From ' ? bytes.indexOf(10) + 1 : 0;
  return bytes.subarray(start);
}

function articleOf(mail: Email, name: string, remarks: readonly string[]): ParsedArticle {
  const pictures = new Pictures((source) => contentOf(mail, source));
  const header = (key: string): string | undefined => mail.headers.find((found) => found.key === key)?.value;
  const sender = mail.from?.name === undefined || mail.from.name === '' ? mail.from?.address : mail.from.name;
  return assembleArticle({
    format: 'mail',
    encoding: null,
    name,
    stated: {
      title: mail.subject,
      // As it is written: the day at the sender's, whatever day it was in Greenwich.
      date: header('date') ?? mail.date,
      author: sender,
      source: header('list-id')
        ?.replace(/\s*<[^>]*>\s*$/, '')
        .replace(/^"|"$/g, ''),
      language: header('content-language'),
    },
    text: textOf(mail, pictures),
    images: pictures.images,
    remarks,
  });
}

/** Marks of a message that is more than its plain text: those that only lay it out do not count. */
const structure = /<(?:h[1-6]|ul|ol|blockquote|th|img[^>]+src\s*=\s*["']?(?:cid|data):)/i;

function textOf({ text, html }: Email, pictures: Pictures): string {
  const hasText = text !== undefined && text.trim() !== '';
  if (html === undefined || html.trim() === '' || (hasText && !structure.test(html)))
    return plainToMarkdown(text ?? '');
  refuseTooDeep(html);
  return htmlToMarkdown(/<th\b/i.test(html) ? html : withoutLayout(html), pictures);
}

/** Messages are laid out by tables: those without heads are no tables of figures, and their cells stand one under the other. */
function withoutLayout(html: string): string {
  return html.replace(/<(\/?)(?:table|tbody|thead|tr|td)\b[^>]*>/gi, '<$1div>');
}

function contentOf({ attachments }: Email, source: string): Uint8Array | null {
  const id = /^cid:(.+)$/i.exec(source)?.[1];
  if (id === undefined) return null;
  const found = attachments.find(
    ({ contentId }) => contentId?.replace(/^<|>$/g, '') === decodeURIComponent(id),
  );
  return found === undefined ? null : bytesOf(found);
}

interface Fate {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isReadable: boolean;
}

/** Small files that mail programs add by themselves, which nobody would read. */
const programs =
  /^(?:text\/calendar|text\/(?:x-)?vcard|application\/(?:pgp-|pkcs7-|x-pkcs7-|ms-tnef).*|message\/delivery-status)/i;

async function attachmentFates(
  { attachments }: Email,
  isReadable: Surroundings['isReadable'],
): Promise<readonly Fate[]> {
  const fates: Fate[] = [];
  for (const [index, attachment] of attachments.entries()) {
    if (attachment.related === true && attachment.mimeType.startsWith('image/')) continue;
    const bytes = bytesOf(attachment);
    const kind = attachment.mimeType === 'message/rfc822' ? '.eml' : '';
    const name =
      (attachment.filename ?? '').replace(/^.*[/\\]/, '') || `attachment ${String(index + 1)}${kind}`;
    const canBe = !programs.test(attachment.mimeType) && bytes.length > 0;
    fates.push({
      name,
      bytes,
      isReadable: canBe && (await isReadable(new OpenFile(name, bytes)).catch(() => true)),
    });
  }
  return fates;
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

function remarksOn(fates: readonly Fate[]): readonly string[] {
  const names = (readable: boolean): string =>
    fates.flatMap(({ name, isReadable }) => (isReadable === readable ? `“${name}”` : [])).join(', ');
  const [read, kept] = [names(true), names(false)];
  return [
    ...(read === '' ? [] : [`Attached and imported as articles of their own: ${read}.`]),
    ...(kept === '' ? [] : [`Attached and not read; kept in the original only: ${kept}.`]),
  ];
}

function* articlesOf(fates: readonly Fate[]): Iterable<Piece> {
  for (const { name, bytes, isReadable } of fates) {
    if (isReadable)
      yield { kind: 'file', label: name, file: () => Promise.resolve(new OpenFile(name, bytes)) };
  }
}
