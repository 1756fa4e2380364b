import { useEffect, useState, type RefObject } from 'react';

/** Whether an element is too narrow for what is in it; looked at again when its width or `count` changes. */
export function useOverflow(element: RefObject<HTMLElement | null>, count: number): boolean {
  const [isTooLong, setTooLong] = useState(false);
  useEffect(() => {
    const list = element.current;
    if (list === null) {
      setTooLong(false);
      return;
    }
    const look = (): void => {
      setTooLong(list.scrollWidth > list.clientWidth + 1);
    };
    const observer = new ResizeObserver(look);
    observer.observe(list);
    look();
    return () => {
      observer.disconnect();
    };
  }, [element, count]);
  return isTooLong;
}
