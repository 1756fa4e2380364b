import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import type { ArticleSource } from '../../preload/contract/articles';
import { pageOrigin } from '../ipc';

/** The scheme under which imported files are shown: an origin of its own for each article, away from the page's. */
export const sourceScheme = 'source';

/** Nothing in an imported page runs, is sent or is fetched: pictures and styles only where they stand in the file itself. */
const pagePolicy = [
  "default-src 'none'",
  'img-src data:',
  'font-src data:',
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${pageOrigin}`,
  'sandbox',
].join('; ');

/** Finds the file an article was made from. @throws AppError `notFound` */
export type FindSource = (id: string) => Promise<ArticleSource>;

/**
 * Serves the imported files of articles: `source://<id>/file` gives the bytes to our own page, `source://<id>/page` a web page to
 * a frame. The address names an article, never a path; where its file lies is for the library to say.
 */
export function serveSources(find: FindSource): void {
  protocol.handle(sourceScheme, async (request) => {
    const { hostname, pathname } = new URL(request.url);
    if (!/^[0-9a-f]{20}$/.test(hostname)) return new Response('No such article', { status: 404 });
    try {
      const source = await find(hostname);
      const bytes = await readFile(source.path);
      if (pathname === '/page' && source.format === 'html') return pageOf(bytes, source.encoding);
      if (pathname === '/file') return fileOf(bytes);
    } catch {
      return new Response('The file is not there', { status: 404 });
    }
    return new Response('No such page', { status: 404 });
  });
}

function fileOf(bytes: Uint8Array): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'access-control-allow-origin': pageOrigin,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
}

function pageOf(bytes: Uint8Array, encoding: string | null): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': `text/html; charset=${encoding ?? 'utf-8'}`,
      'content-security-policy': pagePolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  });
}
