/** A line of a page: where it begins, in points from the bottom left, and its words. */
export type PdfTextLine = readonly [x: number, y: number, text: string];

/** A small PDF of pages of Helvetica at 11 points, with a title, an author and a date; `xmp` goes into a metadata packet. */
export function makePdf(pages: readonly (readonly PdfTextLine[])[], xmp = ''): Buffer {
  const kids = pages.map((_page, at) => `${String(4 + 2 * at)} 0 R`).join(' ');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R${xmp === '' ? '' : ` /Metadata ${String(4 + 2 * pages.length)} 0 R`} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((lines, at) => {
      const shown = lines
        .map(([x, y, text]) => `1 0 0 1 ${String(x)} ${String(y)} Tm (${text}) Tj`)
        .join('\n');
      const stream = `BT /F1 11 Tf\n${shown}\nET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(5 + 2 * at)} 0 R >>`,
        `<< /Length ${String(stream.length)} >>\nstream\n${stream}\nendstream`,
      ];
    }),
    ...(xmp === '' ? [] : [packetOf(xmp)]),
    '<< /Title (Quiet moorings) /Author (Rui Sena) /CreationDate (D:20210312080000Z) >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${String(at + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R /Info ${String(objects.length)} 0 R >>\nstartxref\n${String(file.length)}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function packetOf(xmp: string): string {
  const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="">${xmp}</rdf:Description></rdf:RDF></x:xmpmeta>`;
  return `<< /Type /Metadata /Subtype /XML /Length ${String(packet.length)} >>\nstream\n${packet}\nendstream`;
}
