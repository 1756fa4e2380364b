import { DomUtils, parseDocument } from 'htmlparser2';
import { UnreadableFile } from '../UnreadableFile';
import { refuseTooDeep } from './htmlToMarkdown';

/** A node of a parsed XML document. `name` and `children` are there for elements, `data` for text. */
export interface XmlNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly XmlNode[];
}

const largestXml = 50_000_000;

/**
 * XML as a tree. Entities a document defines itself are left as written, so none grows; other files are never asked for.
 * @throws UnreadableFile for one that is too deep or too large
 */
export function parseXml(xml: string): XmlNode {
  if (xml.length > largestXml) throw new UnreadableFile('A part of the document is too large to be read.');
  refuseTooDeep(xml);
  return parseDocument(xml, { xmlMode: true });
}

/** All elements of a name below a node, in the order of the document. */
export function elements(node: XmlNode, ...names: readonly string[]): readonly XmlNode[] {
  const found: XmlNode[] = [];
  const walk = (inner: XmlNode): void => {
    for (const child of inner.children ?? []) {
      if (child.name !== undefined && names.includes(child.name)) found.push(child);
      walk(child);
    }
  };
  walk(node);
  return found;
}

/** The text of the first element of a name, or null where there is none or it is empty. */
export function childText(node: XmlNode, name: string): string | null {
  const [first] = elements(node, name);
  return first === undefined ? null : textOf(first) || null;
}

export function textOf(node: XmlNode): string {
  return DomUtils.textContent(node as never).trim();
}
