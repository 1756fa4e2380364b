/** Paths from the top down: of two files of one name the one with fewer folders above it comes first. */
export function fromTheTop(paths: readonly string[]): readonly string[] {
  const depthOf = (path: string): number => path.split('/').length;
  return [...paths].sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
}
