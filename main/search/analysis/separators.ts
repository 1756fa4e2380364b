import lunr from 'lunr';

/**
 * What parts words. Lunr's own rule is white space and hyphens; printed text also sets dashes, slashes, brackets, quotation
 * marks and the stops of Chinese and Japanese without a space beside them. Each is one UTF-16 code unit.
 */
export const separator =
  /[\s\-\u00ad\u2010-\u2015\u2212\u2026\u2043/\\|"\u201c-\u201f\u00ab\u00bb\u2039\u203a()[\]{}<>;!?\u2022\u3001\u3002\u30fb\uff01\uff08\uff09\uff0c\uff0e\uff0f\uff1a\uff1b\uff1f\u3008-\u3011\u301c]+/;

// Lunr's documented setting for it: lunr.tokenizer and this module then part texts alike.
lunr.tokenizer.separator = separator;

/** 1 for each code unit that parts words. */
export const isSeparator: Uint8Array = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  separator.test(String.fromCharCode(unit)) ? 1 : 0,
);
