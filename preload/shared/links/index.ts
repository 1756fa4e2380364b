/** The one link grammar of notes, used by editor, reading view, link graph and index alike: parse, print, find, rewrite. */
export { findLinks, linkPattern } from './findLinks';
export type { Link, LinkAddress } from './Link';
export { parseLinkAddress, printLinkAddress } from './linkAddress';
export { rewriteLinks } from './rewriteLinks';
