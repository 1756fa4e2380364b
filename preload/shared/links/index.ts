/** The one link grammar of notes, used by editor, reading view, link graph and index alike: parse, print, find, rewrite. */
export { codeBlanked, findLinks, linkPattern, linksIn } from './findLinks';
export type { Link, LinkAddress } from './Link';
export { parseLinkAddress, printLink, printLinkAddress } from './linkAddress';
export { parseLinkUrl, printLinkUrl } from './linkUrl';
export { rewriteLinks } from './rewriteLinks';
export { withLinksShown } from './withLinksShown';
