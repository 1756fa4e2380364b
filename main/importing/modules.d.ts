declare module '@joplin/turndown-plugin-gfm' {
  import type TurndownService from 'turndown';
  export const gfm: TurndownService.Plugin;
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';

declare module 'mhtml-to-html' {
  export interface MHTML {
    readonly index: string;
  }
  export function parse(data: Uint8Array): MHTML;
  export function convert(
    archive: MHTML,
    options: { readonly enableScripts: boolean; readonly fetchMissingResources: boolean },
  ): Promise<{ readonly data: string; readonly title?: string }>;
}
