import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import type { ArticleSource, MarkedPage } from '../../preload/contract/articles';
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

/** What the library says of imported files. Both throw an AppError `notFound`. */
interface Sources {
  readonly find: (id: string) => Promise<ArticleSource>;
  readonly marked: (id: string, find: string) => Promise<MarkedPage>;
}

/**
 * Serves the imported files of articles: `source://<id>/file` gives the bytes to our own page, `source://<id>/page` a web page to
 * a frame, with `?find=` what is looked for in it marked; `source://<id>/matches?find=` tells our page how often that stands there,
 * as it cannot look into the frame. The address names an article, never a path; where its file lies is for the library to say.
 */
export function serveSources({ find, marked }: Sources): void {
  const markedOnce = keepLast(marked);
  protocol.handle(sourceScheme, async (request) => {
    const { hostname, pathname, searchParams } = new URL(request.url);
    if (!/^[0-9a-f]{20}$/.test(hostname)) return new Response('No such article', { status: 404 });
    try {
      const source = await find(hostname);
      const wanted = searchParams.get('find');
      if (wanted !== null && source.format === 'html') {
        const page = await markedOnce(hostname, wanted);
        if (pathname === '/page') return pageOf(new TextEncoder().encode(page.html), 'utf-8');
        if (pathname === '/matches') return fileOf(new TextEncoder().encode(String(page.count)));
      }
      const bytes = await readFile(source.path);
      if (pathname === '/page' && source.format === 'html') return pageOf(bytes, source.encoding);
      if (pathname === '/file') return fileOf(bytes);
    } catch {
      return new Response('The file is not there', { status: 404 });
    }
    return new Response('No such page', { status: 404 });
  });
}

/** The page and the count of its matches are asked for one after the other: it is marked once. */
function keepLast(ask: Sources['marked']): Sources['marked'] {
  let last: { readonly key: string; readonly answer: Promise<MarkedPage> } | null = null;
  return async (id, wanted) => {
    const key = `${id} ${wanted}`;
    if (last?.key !== key) last = { key, answer: ask(id, wanted) };
    const { answer } = last;
    answer.catch(() => {
      if (last?.answer === answer) last = null;
    });
    return answer;
  };
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
