import DOMPurify from 'dompurify';

interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string; createScriptURL(url: string): string },
  ): unknown;
}

/** The one script that is named by a string: the worker that reads PDFs, out of the app's own files. */
function ownWorker(url: string): string {
  const { origin, pathname } = new URL(url, document.baseURI);
  if (origin === location.origin && /^\/assets\/pdf\.worker[\w.-]*\.m?js$/.test(pathname)) return url;
  throw new TypeError(`${url} is not a script of this app.`);
}

/** Every string that becomes HTML is sanitised, wherever it comes from; a string that would become a script is refused. */
export function installTrustedTypes(): void {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypePolicyFactory };
  trustedTypes?.createPolicy('default', {
    createHTML: (html) => DOMPurify.sanitize(html),
    createScriptURL: ownWorker,
  });
}
