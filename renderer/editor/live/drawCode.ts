import { codeTokens } from '../../reader/codeTokens';
import { classMark, type Drawer } from './Drawing';

/** A fenced block stands on a ground of its own, with its code coloured where the language is named. */
export const drawCode: Drawer = (node, drawing) => {
  const { state, tokens } = drawing;
  const [first, last] = [state.doc.lineAt(node.from).number, state.doc.lineAt(node.to).number];
  for (let n = first; n <= last; n++) {
    const edge = n === first ? ' first' : n === last ? ' last' : '';
    drawing.line(state.doc.line(n).from, `md-code-line${edge}`);
  }
  const info = node.node.getChild('CodeInfo');
  const texts = node.node.getChildren('CodeText');
  const [from, to] = [texts[0]?.from, texts.at(-1)?.to];
  if (info === null || from === undefined || to === undefined) return;
  const language = state.sliceDoc(info.from, info.to).split(/\s/)[0]?.toLowerCase() ?? '';
  const code = state.sliceDoc(from, to);
  for (const { start, end, kind } of tokens.get(`${language}\n${code}`, () => codeTokens(code, language)) ??
    [])
    drawing.add(from + start, from + end, classMark(`code-${kind}`));
};
