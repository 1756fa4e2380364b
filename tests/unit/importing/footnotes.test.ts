import { describe, expect, test } from 'vitest';
import { bookFootnotes } from '../../../main/importing/formats/bookFootnotes';
import { footnoteText } from '../../../main/importing/formats/footnotes';
import { parsePage } from '../../../main/importing/formats/html';
import { htmlToMarkdown } from '../../../main/importing/formats/htmlToMarkdown';

/** Running text, without which a page has no article. */
const story = Array.from(
  { length: 6 },
  (_, at) =>
    `<p>Day ${String(at)}: the register of the harbour names every ship that lay at the quay, and who paid.</p>`,
).join('');

function pageText(body: string): string {
  const html = `<!doctype html><html lang="en"><head><title>Moorings</title></head><body>${body}</body></html>`;
  return parsePage(html, { format: 'html', name: 'moorings.html', encoding: 'utf-8' }).text;
}

describe('footnotes become those of Markdown', () => {
  test('of a Word document, several paragraphs and links in them', () => {
    const text = htmlToMarkdown(
      '<p>Open<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup> and shut<sup><a href="#endnote-1" id="endnote-ref-1">[2]</a></sup>.</p>' +
        '<ol><li id="footnote-1"><p> So the clerk. <a href="#footnote-ref-1">↑</a></p></li>' +
        '<li id="endnote-1"><p> First <a href="https://example.org">the minutes</a>.</p><p>Then more. <a href="#endnote-ref-1">↑</a></p></li></ol>',
    );
    expect(text).toBe(
      'Open[^1] and shut[^2].\n\n[^1]: So the clerk.\n\n[^2]: First [the minutes](https://example.org).\n\n    Then more.',
    );
  });

  test('of an encyclopaedia, one note referred to twice', () => {
    const text = pageText(
      `<main><p>The ferry<sup id="cite_ref-a_1-0" class="reference"><a href="#cite_note-a-1"><span>[</span>1<span>]</span></a></sup> is late.</p>${story}` +
        '<p>Again<sup id="cite_ref-a_1-1" class="reference"><a href="#cite_note-a-1">[1]</a></sup>.</p>' +
        '<h2>References</h2><div class="reflist"><ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-a_1-0"><sup>a</sup></a> <a href="#cite_ref-a_1-1"><sup>b</sup></a></span> <span class="reference-text">Rui Sena, <i>Moorings</i>.</span></li></ol></div></main>',
    );
    expect(text).toContain('The ferry[^1] is late.');
    expect(text).toContain('Again[^1].');
    expect(text.endsWith('[^1]: Rui Sena, *Moorings*.')).toBe(true);
  });

  test('of a page whose notes stand where menus do, and of one without a way back', () => {
    const aside = pageText(
      `<article><h1>Moorings</h1><p>Quiet<a epub:type="noteref" href="#n1">1</a>.</p>${story}<aside epub:type="footnote" id="n1"><p>1. Very quiet.</p></aside></article>`,
    );
    expect(aside).toContain('Quiet[^1].');
    expect(aside.endsWith('[^1]: Very quiet.')).toBe(true);
    const old = htmlToMarkdown(
      '<p>Quiet<a href="#x"><sup>*</sup></a> and deep<a href="#y"><sup>†</sup></a>.</p><p><a name="x"></a>* By night.</p><p id="y">† By day.</p>',
    );
    expect(old).toBe('Quiet[^1] and deep[^2].\n\n[^1]: By night.\n\n[^2]: By day.');
  });

  test('what only looks like a footnote stays as it is', () => {
    const contents =
      '<ul><li><a href="#c1">1</a></li><li><a href="#c2">2</a></li></ul><h2 id="c1">One</h2><p>Text.</p><h2 id="c2">Two</h2><p>Text.</p>';
    expect(htmlToMarkdown(contents)).toContain('[1](#c1)');
    const pager = '<p>See <a href="#top">a</a>.</p><div id="top"><p>The top of it.</p></div>';
    expect(htmlToMarkdown(pager)).toContain('The top of it.');
    expect(htmlToMarkdown(pager)).not.toContain('[^');
  });

  test('of a book whose notes stand in a chapter of their own and begin anew in every chapter', () => {
    const { chapters, notes } = bookFootnotes([
      {
        path: 'text/one.xhtml',
        body: '<p id="p1">North<a id="r1" href="notes.xhtml#n1">1</a><br/>is <a id="x"/>quiet.</p>',
      },
      { path: 'text/two.xhtml', body: '<p>South<a id="r1" href="notes.xhtml#m1">1</a>.</p>' },
      {
        path: 'text/notes.xhtml',
        body: '<h2>Notes</h2><p id="n1"><a href="one.xhtml#r1">1</a>. Of the north.</p><p id="m1"><a href="two.xhtml#r1">1</a>. Of the south.</p>',
      },
    ]);
    const text = [...chapters.map(({ body }) => body), notes.map(footnoteText).join('')].map((html) =>
      htmlToMarkdown(html),
    );
    expect(text[0]?.replace(/\s+/g, ' ')).toBe('North[^1] is quiet.');
    expect(text[1]).toBe('South[^2].');
    expect(text[3]).toBe('[^1]: Of the north.\n\n[^2]: Of the south.');
  });
});
