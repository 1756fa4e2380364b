import type { ImportedFile, ImportReport } from '../../preload/contract/importing';
import { toJson } from '../storage';

const filesInPart = 1000;
const [begin, end] = ['{\n  "files": [\n', '\n  ]\n}\n'];

/**
 * A report's file, as `toJson` would write it with its files, in UTF-8. It is made in parts: what became of a hundred thousand files is a text of
 * 15 MB, or twice that where one letter of it is not Latin, which would stand in memory beside its bytes.
 */
export function reportBytes(report: ImportReport, files: readonly ImportedFile[]): Uint8Array {
  if (files.length === 0) return Buffer.from(toJson({ ...report, files }));
  const parts = [Buffer.from(toJson(report).replace(/\n\}\n$/, `,\n${begin.slice(2)}`))];
  for (let at = 0; at < files.length; at += filesInPart) {
    const part = toJson({ files: files.slice(at, at + filesInPart) }).slice(begin.length, -end.length);
    parts.push(Buffer.from(at === 0 ? part : `,\n${part}`));
  }
  parts.push(Buffer.from(end));
  return Buffer.concat(parts);
}
