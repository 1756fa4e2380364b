import lunr from 'lunr';
import { foldDiacritics, foldingSteps, foldToken, straightenApostrophes } from './foldToken';
import { indexForms, queryForms } from './indexTerms';

type Expansion = (word: string) => readonly string[];

const folding = Object.entries(foldingSteps).map(([name, step]) =>
  registered(`commonplace-${name}`, (word) => {
    const result = step(word);
    return [result];
  }),
);

const indexPipelines = new Map<string, lunr.Pipeline>();

/** Lunr's pipeline for a text in a language (a code): folding, then stemming, a function each, all registered with Lunr. */
export function indexPipeline(code: string): lunr.Pipeline {
  let pipeline = indexPipelines.get(code);
  if (pipeline === undefined) {
    pipeline = new lunr.Pipeline();
    pipeline.add(
      ...folding,
      registered(`commonplace-stem-${code}`, (word) => indexForms(word, code)),
    );
    indexPipelines.set(code, pipeline);
  }
  return pipeline;
}

const searchPipelines = new Map<string, lunr.Pipeline>();

/**
 * Lunr's pipeline for the words of a query over texts in several languages (codes): a word becomes its stem in each, of which a
 * clause asks for any. `governments*` becomes `governments*` or `govern`, since it is the stem that is indexed.
 */
export function searchPipeline(languages: Iterable<string>): lunr.Pipeline {
  const codes = [...new Set(languages)].sort();
  if (codes.length === 0) codes.push('');
  const label = codes.join('+');
  let pipeline = searchPipelines.get(label);
  if (pipeline === undefined) {
    pipeline = new lunr.Pipeline();
    pipeline.add(registered(`commonplace-query-${label}`, (word) => queryTermsOf(word, codes)));
    searchPipelines.set(label, pipeline);
  }
  return pipeline;
}

function queryTermsOf(word: string, codes: readonly string[]): readonly string[] {
  if (!word.includes('*')) return queryForms(foldToken(word.toLowerCase()), codes);
  const pattern = foldPattern(word);
  const star = pattern.indexOf('*');
  if (star < pattern.length - 1) return pattern === '' ? [] : [pattern];
  return [pattern, ...queryForms(foldToken(pattern.slice(0, star)), codes)];
}

/** A word with stars, folded as the terms it is to match are; a possessive and what stands round it cannot be told from a part. */
function foldPattern(word: string): string {
  return foldDiacritics(straightenApostrophes(word.toLowerCase()))
    .replace(/\*+/g, '*')
    .replace(/^[^\p{L}\p{N}\p{M}*]+|[^\p{L}\p{N}\p{M}*]+$/gu, '');
}

function registered(label: string, expand: Expansion): lunr.PipelineFunction {
  const run = (token: lunr.Token): lunr.Token | lunr.Token[] =>
    expand(token.toString()).map((term) => token.clone(() => term));
  lunr.Pipeline.registerFunction(run, label);
  return run;
}
