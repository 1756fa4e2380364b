import { hidden, type Drawer } from './Drawing';

/** `---` becomes a line across the column. */
export const drawRule: Drawer = ({ from, to }, { isTouched, replace, line }) => {
  if (isTouched(from, to)) return;
  line(from, 'md-rule');
  replace(from, to, hidden);
};
