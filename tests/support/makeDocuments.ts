import { strToU8, zipSync, type Zippable } from 'fflate';

/** A picture of one point, as PNG. */
export const onePoint = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A zip of files by their names. */
export function makeZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const members: Zippable = {};
  for (const [name, content] of Object.entries(files))
    members[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(members);
}

/** A small OpenDocument text about moorings: heading, emphasis, list, table, note, picture. */
export function makeOdt(): Uint8Array {
  return makeZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:table="tb" xmlns:draw="d" xmlns:xlink="x">
<office:automatic-styles><style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1"/></text:list-style></office:automatic-styles>
<office:body><office:text>
<text:h text:outline-level="1">Quiet moorings</text:h>
<text:p>The port keeps <text:span text:style-name="T1">three</text:span> moorings open<text:note><text:note-body><text:p>So the clerk.</text:p></text:note-body></text:note>.</text:p>
<text:list text:style-name="L1"><text:list-item><text:p>North</text:p></text:list-item><text:list-item><text:p>South</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Mooring</text:p></table:table-cell><table:table-cell><text:p>Depth</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>North</text:p></table:table-cell><table:table-cell><text:p>4 m</text:p></table:table-cell></table:table-row></table:table>
<text:p><draw:frame><draw:image xlink:href="Pictures/one.png"/></draw:frame>The pilots&#8217; café is shut.</text:p>
</office:text></office:body></office:document-content>`,
    'meta.xml':
      '<office:document-meta><office:meta><meta:initial-creator>Rui Sena</meta:initial-creator><meta:creation-date>2021-03-12T08:00:00</meta:creation-date><meta:keyword>harbour</meta:keyword></office:meta></office:document-meta>',
    'Pictures/one.png': onePoint,
  });
}

/** A book of two chapters and a table of contents. */
export function makeEpub(): Uint8Array {
  return makeZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="book/package.opf"/></rootfiles></container>',
    'book/package.opf': `<package><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A Book of Moorings</dc:title><dc:creator>Jane Roe</dc:creator><dc:date>2021-03</dc:date><dc:language>en</dc:language><dc:publisher>Harbour Press</dc:publisher></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="a" href="text/one%20a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="text/two.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="nav"/><itemref idref="a"/><itemref idref="b"/></spine></package>`,
    'book/nav.xhtml': '<html><body><nav><a href="text/two.xhtml">Two</a></nav></body></html>',
    'book/text/one a.xhtml':
      '<html><body><h2>North</h2><p>The north mooring is quiet.</p><p><img src="../images/one.png" alt="A plan"/></p></body></html>',
    'book/text/two.xhtml':
      '<html><body><h2>South</h2><p>The south mooring is <em>deep</em>.</p><blockquote><p>Nobody goes there.</p></blockquote></body></html>',
    'book/images/one.png': onePoint,
  });
}

/** Rich text with code pages, Unicode with stand-ins, a heading by its style, a list, a table, a note and a picture. */
export const richText = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fcharset204 Times CYR;}}
{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}}
{\info{\title Quiet moorings}{\author Rui Sena}{\creatim\yr2021\mo3\dy12\hr8}{\*\company Port}}
{\header Page head}
\pard\s1 Pilots answer\par
\pard\s0 The caf\'e9 \u8220?by the quay\u8221? is {\b shut}\~today{\super{\footnote\pard So the clerk.}}.\par
\pard{\f1\'cf\'ee\'f0\'f2} of call \{three\}.\par
{\listtext\'b7\tab}North\par{\listtext\'b7\tab}South\par
\trowd\intbl Mooring\cell Depth\cell\row\trowd\intbl North\cell 4 m\cell\row
\pard{\field{\*\fldinst HYPERLINK "https://example.org"}{\fldrslt A link}} and {\v hidden }a plan: {\*\shppict{\pict\pngblip
${onePoint.toString('hex')}
}}{\nonshppict{\pict\wmetafile8 00ff}}\par
}`;

/** Mail with a text, a page with an attached picture in it, and two attachments. */
export const mail = [
  'Return-Path: <rui@example.org>',
  'From: "Rui Sena" <rui@example.org>',
  'To: desk@example.org',
  'Subject: =?UTF-8?Q?Moorings_=E2=80=94_the_plan?=',
  'Date: Fri, 12 Mar 2021 23:30:00 -0500',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="m"',
  '',
  '--m',
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'The caf=E9 by the quay is shut, and the moorings are quiet.',
  '',
  'The pilots meet on Monday.',
  '--m',
  'Content-Type: text/plain; name="minutes.txt"',
  'Content-Disposition: attachment; filename="minutes.txt"',
  '',
  'The minutes of the pilots say that the moorings stay open.',
  '--m',
  'Content-Type: image/png; name="plan.png"',
  'Content-Disposition: attachment; filename="plan.png"',
  'Content-Transfer-Encoding: base64',
  '',
  onePoint.toString('base64'),
  '--m--',
  '',
].join('\r\n');

/** A page as browsers save it with its picture. */
export const webArchive = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://example.org/moorings',
  'Subject: Moorings',
  'Date: Fri, 12 Mar 2021 08:00:00 -0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="b"',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  'Content-ID: <frame-1>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://example.org/moorings',
  '',
  '<!DOCTYPE html><html lang=3D"en"><head><title>Moorings</title></head><body><nav>Home</nav><article><h1>Quiet moorings</h1><p>The moorings by the caf=C3=A9 are quiet, and the pilots are content.</p><p><img src=3D"https://example.org/one.png" alt=3D"A plan"></p><ul><li>North</li><li>South</li></ul></article></body></html>',
  '--b',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  'Content-Location: https://example.org/one.png',
  '',
  onePoint.toString('base64'),
  '--b--',
  '',
].join('\r\n');
