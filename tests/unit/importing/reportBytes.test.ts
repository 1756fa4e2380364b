import { expect, test } from 'vitest';
import { reportBytes } from '../../../main/importing/reportBytes';
import { toJson } from '../../../main/storage';
import type { ImportedFile, ImportReport } from '../../../preload/contract/importing';

const report: ImportReport = {
  id: '20261129T101112131Z-0a0b0c',
  startedAt: '2026-11-29T10:11:12.131Z',
  tookMs: 12,
  title: 'Dropped “wire” }',
  cancelled: false,
  added: 3,
  alreadyHere: 0,
  unsupported: 0,
  failed: 0,
  undone: false,
};

test.each([0, 1, 1000, 1001, 2500])('the file of a report of %i files is that of one text', (count) => {
  const files = Array.from({ length: count }, (_, at): ImportedFile => ({
    path: `wire/${String(at)} “é”.txt`,
    outcome: 'added',
    id: String(at),
  }));
  expect(Buffer.from(reportBytes(report, files)).toString('utf8')).toBe(toJson({ ...report, files }));
});
