/** Names Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const longestBytes = 180;

/**
 * The file name (without `.md`) for a title: the title itself, as far as every file system can hold it. Characters that some
 * forbid become look-alikes or blanks, ends are trimmed, and it is cut at 180 bytes.
 */
export function noteFileName(title: string): string {
  const allowed = title
    .normalize('NFC')

    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .replace(/[/\\]/g, '⁄')
    .replaceAll(':', '꞉')
    .replaceAll('?', '？')
    .replaceAll('"', '”')
    .replace(/[<>|*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const short = cutAtBytes(allowed, longestBytes);
  if (short === '') return 'Untitled';
  return reserved.test(short) ? `${short}_` : short;
}

function cutAtBytes(text: string, limit: number): string {
  if (Buffer.byteLength(text) <= limit) return text;
  let bytes = 0;
  let cut = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > limit) return cut.trimEnd();
    cut += character;
  }
  return cut;
}
