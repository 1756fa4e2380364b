import { BuilderElement, Math as InlineMath, XmlComponent, type IContext, type IXmlableObject } from 'docx';
import { parseDocument } from 'htmlparser2';
import katex from 'katex';

/**
 * A formula as Word has it (Office MathML, ECMA-376 part 1, 22.1), to be edited there like any other: TeX becomes MathML, and each
 * element of that its like. Null for what is no TeX.
 */
export function officeMath(tex: string, isBlock: boolean): InlineMath | null {
  const root = mathMl(tex, isBlock);
  if (root === null) return null;
  return isBlock ? new BlockMath(rowOf(root)) : new LineMath(rowOf(root));
}

class LineMath extends InlineMath {
  constructor(parts: readonly XmlComponent[]) {
    super({ children: [] });
    this.root.push(...parts);
  }
}

class BlockMath extends LineMath {
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const math = super.prepForXml(context);
    return math === undefined ? undefined : { 'm:oMathPara': [math] };
  }
}

/** An element of MathML, as far as it is read here. */
interface MathNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MathNode[];
  readonly text: string;
}

interface ParsedNode {
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly ParsedNode[];
  readonly data?: string;
}

function mathMl(tex: string, isBlock: boolean): MathNode | null {
  try {
    const xml = katex.renderToString(tex, {
      output: 'mathml',
      displayMode: isBlock,
      throwOnError: true,
      strict: false,
      trust: false,
    });
    const { children } = parseDocument(xml, { xmlMode: true }) as ParsedNode;
    const [root] = (children ?? []).map(nodeOf);
    return root ?? null;
  } catch {
    return null;
  }
}

function nodeOf({ name = '', attribs = {}, children = [] }: ParsedNode): MathNode {
  return {
    name,
    attributes: attribs,
    children: children.filter((child) => child.name !== undefined).map(nodeOf),
    text: children.map(({ data }) => data ?? '').join(''),
  };
}

class MathText extends XmlComponent {
  constructor(text: string) {
    super('m:t');
    this.root.push({ _attr: { 'xml:space': 'preserve' } }, text);
  }
}

function element(name: string, children: readonly XmlComponent[]): XmlComponent {
  return new BuilderElement({ name: `m:${name}`, children });
}

/** An element that says one thing: `<m:chr m:val="∑"/>`. */
function value(name: string, val: string): XmlComponent {
  return new BuilderElement<{ val: string }>({
    name: `m:${name}`,
    attributes: { val: { key: 'm:val', value: val } },
  });
}

const largeOperators = /^[∑∏∐∫∬∭∮∯∰⋃⋂⨆⨅⨁⨂⨀⨄⋁⋀]$/;
const integrals = /^[∫∬∭∮∯∰]$/;

/** What stands side by side. A large operator takes what comes after it as what it operates on. */
function row(nodes: readonly MathNode[]): XmlComponent[] {
  const done: XmlComponent[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (node === undefined) continue;
    const operator = largeOperator(node);
    if (operator === null) {
      done.push(...read(node));
      continue;
    }
    while (nodes[at + 1]?.name === 'mspace') at++;
    const operand = nodes[at + 1];
    const follows = operand !== undefined && largeOperator(operand) === null;
    if (follows) at++;
    // An empty operand would be drawn as a box to be filled in.
    done.push(nary(operator, follows ? read(operand) : [run('\u200b')]));
  }
  return done;
}

interface LargeOperator {
  readonly sign: string;
  readonly under: MathNode | null;
  readonly over: MathNode | null;
  readonly isBeside: boolean;
}

function largeOperator({ name, text, children }: MathNode): LargeOperator | null {
  if (name === 'mo')
    return largeOperators.test(text) ? { sign: text, under: null, over: null, isBeside: true } : null;
  const [base, first = null, second = null] = children;
  if (base?.name !== 'mo' || !largeOperators.test(base.text)) return null;
  const isBeside = name.startsWith('msu') || integrals.test(base.text);
  if (name === 'msub' || name === 'munder') return { sign: base.text, under: first, over: null, isBeside };
  if (name === 'msup' || name === 'mover') return { sign: base.text, under: null, over: first, isBeside };
  return name === 'msubsup' || name === 'munderover'
    ? { sign: base.text, under: first, over: second, isBeside }
    : null;
}

function nary(
  { sign, under, over, isBeside }: LargeOperator,
  operand: readonly XmlComponent[],
): XmlComponent {
  return element('nary', [
    element('naryPr', [
      value('chr', sign),
      value('limLoc', isBeside ? 'subSup' : 'undOvr'),
      value('subHide', under === null ? '1' : '0'),
      value('supHide', over === null ? '1' : '0'),
    ]),
    element('sub', under === null ? [] : read(under)),
    element('sup', over === null ? [] : read(over)),
    element('e', operand),
  ]);
}

/** Signs set over something, as the combining ones Word wants. */
const accents: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '~': '\u0303',
  '¯': '\u0305',
  ˉ: '\u0305',
  '‾': '\u0305',
  '→': '\u20d7',
  '⃗': '\u20d7',
  '˙': '\u0307',
  '¨': '\u0308',
  ˇ: '\u030c',
  '˘': '\u0306',
  '´': '\u0301',
  ˊ: '\u0301',
  '`': '\u0300',
  ˋ: '\u0300',
};

/** Nothing, or a sign that only says how what stands beside it belongs together. */
const invisible = /^[\u2061-\u2064]*$/;

function read(node: MathNode): XmlComponent[] {
  const { name, attributes, children, text } = node;
  const [first, second, third] = children;
  switch (name) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'mtext':
      return invisible.test(text) ? [] : [leaf(node)];
    case 'mspace':
      return parseFloat(attributes['width'] ?? '0') > 0.1 ? [run('\u2009')] : [];
    case 'annotation':
    case 'mphantom':
      return [];
    case 'mfrac': {
      const isStacked = parseFloat(attributes['linethickness'] ?? '1') === 0;
      const kind = isStacked ? [element('fPr', [value('type', 'noBar')])] : [];
      return [element('f', [...kind, element('num', rowOf(first)), element('den', rowOf(second))])];
    }
    case 'msqrt':
      return [
        element('rad', [
          element('radPr', [value('degHide', '1')]),
          element('deg', []),
          element('e', row(children)),
        ]),
      ];
    case 'mroot':
      return [element('rad', [element('deg', rowOf(second)), element('e', rowOf(first))])];
    case 'msup':
      return [element('sSup', [element('e', rowOf(first)), element('sup', rowOf(second))])];
    case 'msub':
      return [element('sSub', [element('e', rowOf(first)), element('sub', rowOf(second))])];
    case 'msubsup':
      return [
        element('sSubSup', [
          element('e', rowOf(first)),
          element('sub', rowOf(second)),
          element('sup', rowOf(third)),
        ]),
      ];
    case 'mover':
      return [over(first, second)];
    case 'munder':
      return [element('limLow', [element('e', rowOf(first)), element('lim', rowOf(second))])];
    case 'munderover': {
      const low = element('limLow', [element('e', rowOf(first)), element('lim', rowOf(second))]);
      return [element('limUpp', [element('e', [low]), element('lim', rowOf(third))])];
    }
    case 'mtable':
      return [matrix(node)];
    case 'menclose':
      return [element('borderBox', [element('e', row(children))])];
    default:
      return fenced(children) ?? row(children);
  }
}

function rowOf(node: MathNode | undefined): XmlComponent[] {
  return node === undefined ? [] : row([node]);
}

function over(base: MathNode | undefined, sign: MathNode | undefined): XmlComponent {
  const accent = accents[sign?.text ?? ''];
  if (accent === undefined)
    return element('limUpp', [element('e', rowOf(base)), element('lim', rowOf(sign))]);
  return element('acc', [element('accPr', [value('chr', accent)]), element('e', rowOf(base))]);
}

/** Brackets that grow with what is in them; null where these are none. */
function fenced(children: readonly MathNode[]): XmlComponent[] | null {
  const [first, last] = [children[0], children.at(-1)];
  if (children.length < 2 || !isFence(first) || !isFence(last)) return null;
  const properties = element('dPr', [value('begChr', first?.text ?? ''), value('endChr', last?.text ?? '')]);
  return [element('d', [properties, element('e', row(children.slice(1, -1)))])];
}

function isFence(node: MathNode | undefined): boolean {
  return node?.name === 'mo' && node.attributes['fence'] === 'true';
}

function matrix({ children, attributes }: MathNode): XmlComponent {
  const columns = Math.max(1, ...children.map((line) => line.children.length));
  const aligned = attributes['columnalign']?.split(' ') ?? [];
  const kinds = Array.from({ length: columns }, (_none, at) =>
    element('mc', [element('mcPr', [value('count', '1'), value('mcJc', aligned[at] ?? 'center')])]),
  );
  const lines = children.map((line) =>
    element(
      'mr',
      line.children.map((cell) => element('e', row(cell.children))),
    ),
  );
  return element('m', [element('mPr', [element('mcs', kinds)]), ...lines]);
}

/** Kinds of letters, by the names MathML has for them. */
const scripts: Readonly<Record<string, string>> = {
  'double-struck': 'double-struck',
  script: 'script',
  fraktur: 'fraktur',
  'sans-serif': 'sans-serif',
  monospace: 'monospace',
};

/** Letters and signs: single letters slant, names of functions and words do not. */
function leaf({ name, text, attributes }: MathNode): XmlComponent {
  if (name === 'mtext') return run(text, [element('nor', [])]);
  const variant = attributes['mathvariant'] ?? '';
  const script = scripts[variant];
  if (script !== undefined) return run(text, [value('scr', script), value('sty', 'p')]);
  if (variant === 'bold') return run(text, [value('sty', 'b')]);
  if (variant === 'bold-italic') return run(text, [value('sty', 'bi')]);
  const isUpright = variant === 'normal' || (name === 'mi' && /^..+$/u.test(text));
  return run(text, isUpright ? [value('sty', 'p')] : []);
}

function run(text: string, properties: readonly XmlComponent[] = []): XmlComponent {
  return element('r', [...(properties.length > 0 ? [element('rPr', properties)] : []), new MathText(text)]);
}
