import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { sourceScheme } from './serveSources';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** What in `index.html` is replaced by the nonce of this load, for the styles the editor makes. */
const noncePlaceholder = '__CSP_NONCE__';

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${sourceScheme}:`,
    `frame-src ${sourceScheme}:`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default dompurify',
  ].join('; ');
}

/** Makes `app://` and the scheme of imported files standard, secure origins. Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    {
      scheme: sourceScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true },
    },
  ]);
}

/** A picture of an article by the article's id and the picture's name; null where there is none. */
export type FindPicture = (
  id: string,
  name: string,
) => Promise<{ readonly type: string; readonly bytes: Uint8Array } | null>;

/** `/article-images/<id>/<name>`: a picture that came in an imported file. */
const pictureAddress = /^\/article-images\/([0-9a-f]{20})\/(image-[0-9a-f]{16}\.(?:png|jpg|gif|webp))$/;

/** Serves the built page under `app://commonplace/` from `folder`, and the pictures of articles; nothing else. */
export function serveApp(folder: string, findPicture: FindPicture): void {
  protocol.handle('app', async (request) => {
    const address = decodeURIComponent(new URL(request.url).pathname);
    const picture = pictureAddress.exec(address);
    if (picture !== null) return pictureResponse(await findPicture(picture[1] ?? '', picture[2] ?? ''));
    const path = normalize(join(folder, address));
    if (!path.startsWith(folder + sep)) return new Response('Forbidden', { status: 403 });
    try {
      return await respond(path);
    } catch {
      return new Response('Not found', { status: 404 });
    }
  });
}

/** Named by its content, a picture never changes. */
function pictureResponse(picture: Awaited<ReturnType<FindPicture>>): Response {
  if (picture === null) return new Response('Not found', { status: 404 });
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'content-type': picture.type,
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=86400',
    },
  });
}

async function respond(path: string): Promise<Response> {
  const nonce = randomBytes(16).toString('base64');
  const bytes = await readFile(path);
  const isPage = extname(path) === '.html';
  const body = isPage ? bytes.toString('utf8').replaceAll(noncePlaceholder, nonce) : new Uint8Array(bytes);
  return new Response(body, {
    headers: {
      'content-type': contentTypes[extname(path)] ?? 'application/octet-stream',
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}
