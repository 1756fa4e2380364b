/**
 * Scrolls now and in the next two frames: chunks just drawn have the height they were thought to have until they are painted, which may
 * be too little to scroll so far. `scroll` does nothing where its place is in view.
 * @returns what calls the frames off
 */
export function untilPainted(scroll: () => void): () => void {
  scroll();
  let frame = requestAnimationFrame(() => {
    scroll();
    frame = requestAnimationFrame(scroll);
  });
  return () => {
    cancelAnimationFrame(frame);
  };
}
