/**
 * Stories filed more than once: `DuplicateIndex` finds articles whose texts are nearly the same (MinHash over runs of words,
 * looked up by bands), `compareArticles` sets two side by side, and `Decisions` remembers which pairs are not the same.
 */
export { compareArticles } from './compareArticles';
export { Decisions, setApart } from './Decisions';
export { DuplicateIndex } from './DuplicateIndex';
export { likeness, mayBeAlike } from './shingles';
