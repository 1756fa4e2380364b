import { useEffect, useState } from 'react';
import type { Article } from '../../../preload/contract/article';
import { placeOfStep, type Finding } from './Finding';

interface Props {
  readonly article: Article;
  readonly finding: Finding | null;
}

const typingMs = 150;

/**
 * A web page as it was imported, in a frame that runs nothing and into which nobody can look: what is looked for is marked as the
 * page is served, and the address says which of the marks to go to.
 */
export function PageFrame({ article: { id, title }, finding }: Props) {
  const typed = useSettled(finding?.typed.trim() ?? '');
  const query = typed === '' ? '' : `?find=${encodeURIComponent(typed)}`;
  const count = useCount(id, query, finding?.onFound);
  const at = placeOfStep(finding?.step ?? 0, count);
  const place = query === '' || at < 0 ? '' : `#match-${String(at + 1)}`;
  return (
    <iframe
      className="original-page"
      title={`${title}, as imported`}
      src={`source://${id}/page${query}${place}`}
      sandbox=""
      referrerPolicy="no-referrer"
      data-autofocus
    />
  );
}

/** A value once it has stayed the same for a moment; nothing at all at once. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(
      () => {
        setSettled(value);
      },
      value === '' ? 0 : typingMs,
    );
    return () => {
      window.clearTimeout(timer);
    };
  }, [value]);
  return settled;
}

function useCount(id: string, query: string, onFound: Finding['onFound'] | undefined): number {
  const [found, setFound] = useState({ query: '', count: 0 });
  useEffect(() => {
    if (query === '' || onFound === undefined) {
      onFound?.(0, true);
      return;
    }
    let isCurrent = true;
    onFound(0, false);
    const settle = (count: number): void => {
      if (!isCurrent) return;
      setFound({ query, count });
      onFound(count, true);
    };
    fetch(`source://${id}/matches${query}`).then(
      async (reply) => {
        settle(reply.ok ? Number(await reply.text()) : 0);
      },
      () => {
        settle(0);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [id, query, onFound]);
  return found.query === query ? found.count : 0;
}
