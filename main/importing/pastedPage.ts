/**
 * A page out of what a browser puts on the clipboard: what was selected, without the page round it, as an article, so that nothing of
 * it is taken for boilerplate.
 */
export function pastedPage(clipboard: string): string {
  const fragment =
    /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i.exec(clipboard)?.[1] ??
    /<body[^>]*>([\s\S]*?)<\/body\s*>/i.exec(clipboard)?.[1] ??
    clipboard;
  return `<!doctype html>\n<html>\n<head><meta charset="utf-8"></head>\n<body><article>\n${fragment}\n</article></body>\n</html>\n`;
}
