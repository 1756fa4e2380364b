import { describe, expect, test } from 'vitest';
import { markdownParts } from '../../../renderer/reader/markdownParts';

const joined = (text: string, length: number): string =>
  markdownParts(text, length)
    .map(({ start, end }) => text.slice(start, end))
    .join('');

describe('parting long Markdown', () => {
  const paragraphs = Array.from({ length: 50 }, (_, at) => `Paragraph ${String(at)} of the story.`);

  test('the parts together are the text', () => {
    const text = paragraphs.join('\n\n');
    expect(markdownParts(text, 100).length).toBeGreaterThan(5);
    expect(joined(text, 100)).toBe(text);
  });

  test('fenced code, lists and quotations stay in one part', () => {
    const code = `\`\`\`\n${paragraphs.join('\n\n')}\n\`\`\``;
    const list = paragraphs.map((line) => `- ${line}`).join('\n\n');
    for (const whole of [code, list, paragraphs.map((line) => `> ${line}`).join('\n\n')]) {
      const text = `Before.\n\n${whole}`;
      expect(markdownParts(text, 20).every(({ start, end }) => text.slice(start, end).trim() !== '')).toBe(
        true,
      );
      expect(markdownParts(text, 20).length).toBeLessThanOrEqual(2);
    }
  });

  test('every part knows the link definitions of the whole', () => {
    const text = `${paragraphs.join('\n\n')}\n\n[pilots]: https://example.org/pilots`;
    expect(markdownParts(text, 100)[0]?.definitions).toBe('[pilots]: https://example.org/pilots');
  });
});
