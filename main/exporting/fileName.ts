/** A title as the name of a file, short enough for what is put behind it. */
export function fileName(title: string): string {
  const name = title
    .replace(/[\u0000-\u001f\u007f/\\:*?"<>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
    .replace(/[. ]+$/, '');
  return name === '' ? 'Export' : name;
}
