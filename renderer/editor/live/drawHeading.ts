import type { Drawer } from './Drawing';

/** A heading's line is as high as the heading. */
export const drawHeading: Drawer = (node, { line }) => {
  line(node.from, `md-heading-line md-heading-${node.name.slice(-1)}`);
};
