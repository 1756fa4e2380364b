import { createHash } from 'node:crypto';
import { anchorAll } from '../../../main/annotations/anchoring/anchorAll';
import { currentText, type CurrentText } from '../../../main/annotations/anchoring/currentText';
import { passageAt } from '../../../main/annotations/anchoring/passageAt';
import {
  notYetAnchored,
  type AnchoredPage,
  type StoredAnnotation,
} from '../../../main/annotations/annotationFile';
import { seededRandom } from '../search/randomQueries';
import { edits, paragraphs } from './randomEdits';
import { reanchorArticles } from './reanchorArticles';
import {
  charactersBetween,
  isWordCharacter,
  shownText,
  traced,
  type TracedCharacter,
  type TracedText,
} from './TracedText';

export interface ReanchorOptions {
  readonly articles: number;
  readonly annotationsEach: number;
  /** How often an article is changed and anchored anew, one after the other. */
  readonly rounds: number;
  /** Edits between two anchorings, from 1. */
  readonly mostEdits: number;
  readonly seed: number;
}

export interface ReanchorFigures {
  readonly edits: number;
  readonly anchorings: number;
  /**
   * Anchorings in which the passage was still there: all its letters and digits, in order, none between them, in the text it was
   * marked in (a copy of its paragraph does not count).
   */
  readonly surviving: number;
  /** Of these, the ones anchored on exactly these letters and digits. */
  readonly found: number;
  /** Anchorings on anything else, whether the passage was still there or not. See {@link isRight}. */
  readonly wrong: readonly WrongAnchoring[];
  /** Of those not surviving, the ones said to be orphaned. */
  readonly gone: number;
  readonly orphanedOfGone: number;
}

export interface WrongAnchoring {
  readonly edits: readonly string[];
  readonly marked: string;
  readonly anchored: string;
}

/** Annotates at random, edits at random, anchors anew, and compares with where every character really went. */
export function runReanchoring(options: ReanchorOptions): ReanchorFigures {
  const random = seededRandom(options.seed);
  const figures = new Figures();
  const texts = reanchorArticles(options.articles, random);
  const all = texts.flatMap((text) => text.split('\n\n')).filter((paragraph) => paragraph.length > 40);
  for (const article of texts) {
    const spare = all.filter((paragraph) => !article.includes(paragraph));
    let text: TracedText = traced(article);
    const marked = new Map<string, TracedText>();
    let page = annotate(text, options.annotationsEach, random, marked);
    for (let round = 0; round < options.rounds; round++) {
      const made: string[] = [];
      for (let left = 1 + Math.floor(random() * options.mostEdits); left > 0; left--) {
        const edit = edits[Math.floor(random() * edits.length)];
        if (edit === undefined) continue;
        text = edit.apply(text, random, spare);
        made.push(edit.name);
      }
      page = anchorAll(page, currentTextOf(text));
      figures.take(page, text, marked, made);
    }
  }
  return figures;
}

/** Counts what became of annotations. */
class Figures implements ReanchorFigures {
  edits = 0;
  anchorings = 0;
  surviving = 0;
  found = 0;
  gone = 0;
  orphanedOfGone = 0;
  readonly wrong: WrongAnchoring[] = [];

  take(page: AnchoredPage, text: TracedText, marked: Map<string, TracedText>, made: readonly string[]): void {
    this.edits += made.length;
    const standing = new Map(text.map((character, at) => [character.id, at]));
    for (const { annotation } of page.stored) {
      const passage = marked.get(annotation.id) ?? [];
      const survives = isWhole(passage, text, standing);
      this.anchorings++;
      if (survives) this.surviving++;
      else this.gone++;
      if (annotation.state === 'orphaned') {
        if (!survives) this.orphanedOfGone++;
        continue;
      }
      const here = charactersBetween(text, annotation.start, annotation.end).filter(isWordCharacter);
      if (isRight(passage, here, survives, text)) {
        if (survives) this.found++;
        // Put on a copy that is as good as the passage, this is where it belongs from now on.
        marked.set(annotation.id, here);
      } else this.wrong.push({ edits: made, marked: shownText(passage), anchored: annotation.quote });
    }
  }
}

function annotate(
  text: TracedText,
  count: number,
  random: () => number,
  marked: Map<string, TracedText>,
): AnchoredPage {
  const shown = shownText(text);
  const now = currentTextOf(text);
  const stored: StoredAnnotation[] = [];
  while (stored.length < count) {
    const [start, end] = randomPassage(shown, random);
    const passage = charactersBetween(text, start, end).filter(isWordCharacter);
    if (passage.length < 3) continue;
    const id = `a-${String(stored.length).padStart(4, '0')}`;
    marked.set(id, passage);
    stored.push({
      ...notYetAnchored,
      annotation: {
        ...passageAt(shown, now.textSha256, start, end),
        id,
        article: '',
        colour: 'amber',
        comment: '',
        tags: [],
        created: String(stored.length),
        modified: '',
        state: 'anchored',
        paragraph: null,
      },
    });
  }
  return anchorAll({ stored, outlines: new Map() }, now);
}

/** Mostly whole words, from a word to several sentences, some across paragraphs; one in six cut anywhere. */
function randomPassage(text: string, random: () => number): readonly [number, number] {
  const length = Math.floor(4 + random() ** 3 * 400);
  let start = Math.floor(random() * Math.max(1, text.length - length));
  let end = start + length;
  if (random() > 1 / 6) {
    while (start > 0 && /\S/.test(text[start - 1] ?? ' ')) start--;
    while (end < text.length && /\S/.test(text[end] ?? ' ')) end++;
  }
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return [start, end];
}

function currentTextOf(traced_: TracedText): CurrentText {
  const text = shownText(traced_);
  const textSha256 = createHash('sha256').update(text).digest('hex');
  return currentText(text, textSha256);
}

function isWhole(passage: TracedText, text: TracedText, standing: ReadonlyMap<number, number>): boolean {
  const first = standing.get(passage[0]?.id ?? -1);
  const last = standing.get(passage.at(-1)?.id ?? -1);
  if (first === undefined || last === undefined || last < first) return false;
  const between = text.slice(first, last + 1).filter(isWordCharacter);
  return between.length === passage.length && between.every(({ id }, at) => id === passage[at]?.id);
}

/**
 * Anchored right: on the passage's own letters and digits, all of them and no others. On a copy of exactly these only where nobody
 * could tell it from the passage: where the passage itself no longer stands whole (its paragraph was, in effect, moved), or
 * where copy and original stand side by side. A run deleted at an end may leave a letter or two equal to those it took: the
 * text is the same whichever of them went.
 */
function isRight(passage: TracedText, here: TracedText, survives: boolean, text: TracedText): boolean {
  if (isSame(passage, here, ({ id }) => id)) return true;
  if (isSame(passage, here, ({ id, copyOf }) => copyOf ?? id))
    return !survives || standTogether(text, passage, here);
  return !survives && differsAtEnd(passage, here);
}

function isSame(
  passage: TracedText,
  here: TracedText,
  idOf: (character: TracedCharacter) => number,
): boolean {
  return (
    here.length === passage.length &&
    passage.every((character, at) => {
      const other = here[at];
      return other !== undefined && idOf(character) === idOf(other);
    })
  );
}

function standTogether(text: TracedText, passage: TracedText, here: TracedText): boolean {
  const parts = paragraphs(text);
  const place = ([first]: TracedText): number =>
    parts.findIndex((part) => part.some(({ id }) => id === first?.id));
  const [from, to] = [place(passage), place(here)];
  const between = parts.slice(Math.min(from, to), Math.max(from, to) + 1).map(shownText);
  return between.every((part) => part === between[0]);
}

const mostAlike = 3;

function differsAtEnd(passage: TracedText, here: TracedText): boolean {
  if (here.map(({ shown }) => shown).join('') !== passage.map(({ shown }) => shown).join('')) return false;
  const others = here.flatMap(({ id }, at) => (id === passage[at]?.id ? [] : [at]));
  const isStart = others.every((at, index) => at === index);
  const isEnd = others.every((at, index) => at === here.length - others.length + index);
  return others.length <= mostAlike && (isStart || isEnd);
}
