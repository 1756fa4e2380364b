import { strToU8, zipSync } from 'fflate';
import { makeDocx } from './makeDocx';
import { makeEpub, makeOdt, makeZip, mail, richText, webArchive } from './makeDocuments';
import { makePdf } from './makePdf';

/** A file made to do harm: what may become of it is said by `expected`, matched against its reason (null: it may also be read). */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: RegExp | null;
}

/** mulberry32: the same numbers on every run of a seed. */
export function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const text = (content: string): Uint8Array => strToU8(content);

/** Files made by thought: each is a known way to bring a reader down or astray. Made here, stored nowhere. */
export function hostileFiles(): readonly HostileFile[] {
  const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">${'cdefghijk'
    .split('')
    .map((name) => {
      const before = `&${String.fromCharCode(name.charCodeAt(0) - 1)};`;
      return `<!ENTITY ${name} "${before.repeat(10)}">`;
    })
    .join(
      '',
    )}]><rss version="2.0"><channel><title>t</title><item><title>x</title><description>&k;</description></item></channel></rss>`;
  return [
    {
      name: 'ratio.zip',
      bytes: makeZip({ 'noughts.txt': new Uint8Array(60 * 1024 * 1024) }),
      expected: /times over/,
    },
    { name: 'nested.zip', bytes: nestedZip(8), expected: /only made-up files nest/ },
    {
      name: 'many.zip',
      bytes: makeZip(Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`${String(n)}.txt`, '']))),
      expected: /0 bytes/,
    },
    { name: 'overlaps.zip', bytes: overlappingZip(2000), expected: /shares its bytes/ },
    { name: 'quoting.zip', bytes: quotingZip(20), expected: /shares its bytes/ },
    { name: 'lying.zip', bytes: lyingZip(), expected: /Damaged|too many bytes|more than/ },
    {
      name: 'names.zip',
      bytes: makeZip({
        '../../etc/passwd': 'x',
        '/absolute.txt': 'x',
        'C:\\a.txt': 'x',
        'con.txt': 'x',
        'a\u0000b.txt': 'x',
        '..\\up.txt': 'x',
      }),
      expected: /name/,
    },
    { name: 'link.zip', bytes: linkZip(), expected: /links in archives are not followed/ },
    {
      name: 'bomb.docx',
      bytes: makeZip({ 'word/document.xml': new Uint8Array(50 * 1024 * 1024) }),
      expected: /times over/,
    },
    { name: 'laughs.xml', bytes: text(laughs), expected: null },
    {
      name: 'laughs.docx',
      bytes: makeZip({ 'word/document.xml': laughs, '[Content_Types].xml': laughs, '_rels/.rels': laughs }),
      expected: /Damaged|Empty|title and no text/,
    },
    {
      name: 'laughs.odt',
      bytes: makeZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': laughs }),
      expected: /Empty/,
    },
    {
      name: 'deep.html',
      bytes: text(`<html><body>${'<div>'.repeat(20_000)}text`),
      expected: /nests more than 500/,
    },
    {
      name: 'deep.xml',
      bytes: text(`<rss><channel><item>${'<b>'.repeat(20_000)}`),
      expected: /nests more than 500|cut short/,
    },
    { name: 'deep.json', bytes: text(`{"text":${'['.repeat(200_000)}`), expected: /Damaged|deeper/ },
    { name: 'deep.rtf', bytes: text(`{\\rtf1 ${'{'.repeat(20_000)}`), expected: /nests more than 500/ },
    { name: 'deep.md', bytes: text(`${'>'.repeat(20_000)} text`), expected: null },
    { name: 'deep.eml', bytes: text(deepMail(200)), expected: /Damaged|nest/ },
    {
      name: 'code.md',
      bytes: text('---js\n{ title: process.exit(1) }\n---\nA text after code.'),
      expected: null,
    },
    {
      name: 'tag.md',
      bytes: text('---\ntitle: !!js/function "function(){process.exit(1)}"\n---\nA text after a tag.'),
      expected: null,
    },
    {
      name: 'aliases.md',
      bytes: text(
        `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
          .split('')
          .map(
            (n) =>
              `${n}: &${n} [${Array.from({ length: 9 }, () => `*${String.fromCharCode(n.charCodeAt(0) - 1)}`).join(',')}]`,
          )
          .join('\n')}\n---\nA text after aliases.`,
      ),
      expected: null,
    },
    {
      name: 'surrogates.txt',
      bytes: Buffer.from('A text \ud800 with lone \udfff halves.'.repeat(20), 'utf16le'),
      expected: null,
    },
    {
      name: 'noughts.txt',
      bytes: text(`A text\u0000with\u0000noughts${'\u0000'.repeat(500)}`),
      expected: /Not text/,
    },
    { name: 'line\nend \u202Efdp.txt', bytes: text('A text in a file of an odd name.'), expected: null },
    { name: `${'n'.repeat(251)}.txt`, bytes: text('A text in a file of a long name.'), expected: null },
    {
      name: 'lines.pdf',
      bytes: makePdf([
        Array.from({ length: 6000 }, (_, at) => [
          (at % 2) * 300 + 20,
          800 - (at >> 1) * 0.25,
          'some words of it',
        ]),
      ]),
      expected: null,
    },
    { name: 'line.txt', bytes: text('word '.repeat(400_000)), expected: null },
    {
      name: 'script.html',
      bytes: text(
        '<html><body><article><p onclick="x()">A <script>x()</script><a href="javascript:x()">text</a> <img src=x onerror=x()> here.</p></article></body></html>',
      ),
      expected: null,
    },
  ];
}

/** Whole documents, one of each kind, to be damaged. */
export function wholeDocuments(): readonly HostileFile[] {
  const pdf = makePdf([[[72, 700, 'The quiet moorings of the harbour were spoken of at length today.']]]);
  return [
    { name: 'whole.pdf', bytes: pdf, expected: null },
    { name: 'whole.docx', bytes: makeDocx(['Pilots answer', 'A mooring is quiet.']), expected: null },
    { name: 'whole.epub', bytes: makeEpub(), expected: null },
    { name: 'whole.odt', bytes: makeOdt(), expected: null },
    {
      name: 'whole.zip',
      bytes: makeZip({ 'a.txt': 'A first text.', 'b.txt': 'A second text.' }),
      expected: null,
    },
    { name: 'whole.rtf', bytes: Buffer.from(richText, 'latin1'), expected: null },
    { name: 'whole.eml', bytes: text(mail), expected: null },
    { name: 'whole.mhtml', bytes: text(webArchive), expected: null },
  ];
}

/** Documents cut short or with bits turned over, `count` of them. */
export function* damagedDocuments(count: number, seed: number): Iterable<HostileFile> {
  const next = seeded(seed);
  const documents = wholeDocuments();
  for (let at = 0; at < count; at++) {
    const whole = documents[at % documents.length];
    if (whole === undefined) return;
    const bytes = Uint8Array.from(whole.bytes);
    const name = `${String(at)}-${whole.name}`;
    if (next() < 0.3) {
      yield { name, bytes: bytes.subarray(0, Math.floor(next() * bytes.length)), expected: null };
      continue;
    }
    for (let flips = 1 + Math.floor(next() * 8); flips > 0; flips--) {
      const place = Math.floor(next() * bytes.length);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(next() * 8));
    }
    yield { name, bytes, expected: null };
  }
}

function nestedZip(depth: number): Uint8Array {
  let bytes = makeZip({ 'a.txt': 'A text at the bottom.' });
  for (let level = 0; level < depth; level++) bytes = makeZip({ 'inner.zip': bytes });
  return bytes;
}

/** A zip that states a size of 100 bytes for a member of a megabyte. */
function lyingZip(): Uint8Array {
  const bytes = Buffer.from(zipSync({ 'a.txt': new Uint8Array(1024 * 1024).fill(65) }));
  const central = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  bytes.writeUInt32LE(100, 22);
  bytes.writeUInt32LE(100, central + 24);
  return bytes;
}

/** A zip of many members that all are one and the same megabyte (D. Fifield, “A better zip bomb”, 2019, its simplest form). */
function overlappingZip(count: number): Uint8Array {
  const kernel = Buffer.from(zipSync({ 'a.txt': strToU8('The same words. '.repeat(65_536)) }));
  const central = kernel.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  const end = kernel.indexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const entry = kernel.subarray(central, end);
  return zipOf(kernel.subarray(0, central), Array<Buffer>(count).fill(entry), kernel.subarray(end));
}

/** The other form of it: each member holds the header of the next as a stored block, and all end in the same megabyte. */
function quotingZip(count: number): Uint8Array {
  const kernel = Buffer.from(zipSync({ 'a.txt': strToU8('The same words. '.repeat(65_536)) }));
  const central = kernel.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  const end = kernel.indexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const [header, entry] = [kernel.subarray(0, 35), kernel.subarray(central, end)];
  const packed = kernel.subarray(35, central);
  const quote = Buffer.from([0, 35, 0, 255 - 35, 255]);
  const heads: Buffer[] = [];
  const entries: Buffer[] = [];
  for (let at = 0; at < count; at++) {
    const quoted = count - 1 - at;
    const described = Buffer.from(entry);
    described.writeUInt32LE(packed.length + quoted * (quote.length + header.length), 20);
    described.writeUInt32LE(described.readUInt32LE(24) + quoted * header.length, 24);
    described.writeUInt32LE(at * (header.length + quote.length), 42);
    heads.push(header, ...(quoted === 0 ? [] : [quote]));
    entries.push(described);
  }
  return zipOf(Buffer.concat([...heads, packed]), entries, kernel.subarray(end));
}

/** A zip out of its bytes, its directory, and the record that ends it, which is made to fit. */
function zipOf(content: Buffer, entries: readonly Buffer[], end: Buffer): Uint8Array {
  const directory = Buffer.concat(entries);
  const last = Buffer.from(end);
  last.writeUInt16LE(entries.length, 8);
  last.writeUInt16LE(entries.length, 10);
  last.writeUInt32LE(directory.length, 12);
  last.writeUInt32LE(content.length, 16);
  return Buffer.concat([content, directory, last]);
}

/** A zip with a symbolic link to /etc/passwd. */
function linkZip(): Uint8Array {
  const mode = 0o120777 * 0x10000;
  return zipSync({
    link: [strToU8('/etc/passwd'), { os: 3, attrs: mode >>> 0 }],
    'a.txt': strToU8('A text.'),
  });
}

function deepMail(depth: number): string {
  const heads = Array.from(
    { length: depth },
    (_, n) => `Content-Type: multipart/mixed; boundary="b${String(n)}"\r\n\r\n--b${String(n)}\r\n`,
  );
  return `From: a@example.org\r\nSubject: deep\r\nDate: Fri, 12 Mar 2021 08:00:00 +0000\r\nMIME-Version: 1.0\r\n${heads.join('')}Content-Type: text/plain\r\n\r\ntext\r\n`;
}
