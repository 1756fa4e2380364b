import { useLayoutEffect, useRef } from 'react';

interface Props {
  readonly nodes: DocumentFragment;
  readonly className?: string;
}

/** Shows a copy of sanitised nodes. */
export function SanitisedView({ nodes, className }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    holder.current?.replaceChildren(document.importNode(nodes, true));
  }, [nodes]);
  return <div ref={holder} className={className} />;
}
