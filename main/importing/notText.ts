/** Control characters that no text holds. Tabs, line ends, form feeds and the escape of old terminals pass. */

const controls = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g;

/** A sentence that says why decoded bytes are no text, or null where they are. */
export function whyNotText(text: string): string | null {
  if (text.trim() === '') return 'Empty: there is nothing in the file but blank space.';
  const found = text.slice(0, 200_000).match(controls)?.length ?? 0;
  if (found === 0) return null;
  const few = found < 3 && text.length > 2000 && !text.includes('\u0000');
  return few
    ? null
    : 'Not text: the file holds binary data. If it is a document, give it the ending of its format.';
}
