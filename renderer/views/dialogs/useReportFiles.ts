import { useEffect, useRef, useState } from 'react';
import type { FileOutcome, ImportedFile } from '../../../preload/contract/importing';
import { importing } from '../../api/importing';
import { inBackground } from '../../stores/announcements';

const pageSize = 100;

interface Pages {
  readonly total: number;
  readonly files: ReadonlyMap<number, readonly ImportedFile[]>;
}

/** An import's files as they are looked at: of one outcome or all, with `typed` in their path. */
export function useReportFiles(
  id: string,
  outcome: FileOutcome | null,
  typed: string,
): {
  readonly total: number;
  /** Undefined while it is not here yet. */
  readonly fileAt: (row: number) => ImportedFile | undefined;
  /** Sees to it that the files of rows `from` to `to` come. */
  readonly need: (from: number, to: number) => void;
} {
  const [pages, setPages] = useState<Pages>({ total: 0, files: new Map() });
  const asked = useRef(new Set<number>());
  const question = `${id} ${String(outcome)} ${typed}`;
  const current = useRef(question);

  const fetchPage = async (page: number): Promise<void> => {
    if (asked.current.has(page)) return;
    asked.current.add(page);
    const answer = await importing.files({ id, outcome, typed, offset: page * pageSize, limit: pageSize });
    if (current.current !== question) return;
    setPages(({ files }) => ({ total: answer.total, files: new Map(files).set(page, answer.files) }));
  };

  useEffect(() => {
    current.current = question;
    asked.current = new Set();
    setPages(({ total }) => ({ total, files: new Map() }));
    inBackground(fetchPage(0));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `question` is all it depends on
  }, [question]);

  return {
    total: pages.total,
    fileAt: (row) => pages.files.get(Math.floor(row / pageSize))?.[row % pageSize],
    need: (from, to) => {
      for (let page = Math.floor(from / pageSize); page <= Math.floor(to / pageSize); page++)
        inBackground(fetchPage(page));
    },
  };
}
