import { createStore } from './createStore';

/** Where one is in the text in front, in words: `¶ 4 of 9 · 2 min read`; `''` where there is none. */
export const placeStore = createStore('');
