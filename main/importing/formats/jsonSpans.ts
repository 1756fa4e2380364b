/** Where a value stands in JSON text: from its first character to after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const blank = /[\s\ufeff]*/y;
const string = /"(?:[^"\\]|\\[\s\S])*"/y;
const other = /[^\s,\]}]+/y;

/**
 * Where the elements of an array stand in JSON text, so that each can be kept as it is written. The text must be valid.
 * @param path the keys that lead from the whole value to the array
 */
export function elementSpans(json: string, path: readonly string[]): readonly Span[] {
  let at = afterBlanks(json, 0);
  for (const key of path) at = memberStart(json, at, key);
  const spans: Span[] = [];
  at = afterBlanks(json, at + 1);
  while (at < json.length && json[at] !== ']') {
    const end = valueEnd(json, at);
    spans.push({ start: at, end });
    at = afterComma(json, end);
  }
  return spans;
}

/** Where the value of a key begins in the object that begins at `at`. The last of two equal keys is the one JSON.parse takes. */
function memberStart(json: string, at: number, key: string): number {
  let found = -1;
  at = afterBlanks(json, at + 1);
  while (at < json.length && json[at] !== '}') {
    const nameEnd = matchEnd(string, json, at);
    const name = JSON.parse(json.slice(at, nameEnd)) as string;
    const start = afterBlanks(json, afterBlanks(json, nameEnd) + 1);
    if (name === key) found = start;
    at = afterComma(json, valueEnd(json, start));
  }
  return found;
}

function valueEnd(json: string, start: number): number {
  if (json[start] === '"') return matchEnd(string, json, start);
  if (json[start] !== '{' && json[start] !== '[') return matchEnd(other, json, start);
  let depth = 0;
  for (let at = start; at < json.length; at++) {
    const character = json[at];
    if (character === '"') at = matchEnd(string, json, at) - 1;
    else if (character === '{' || character === '[') depth++;
    else if ((character === '}' || character === ']') && --depth === 0) return at + 1;
  }
  return json.length;
}

function afterBlanks(json: string, at: number): number {
  return matchEnd(blank, json, at);
}

function afterComma(json: string, at: number): number {
  const next = afterBlanks(json, at);
  return json[next] === ',' ? afterBlanks(json, next + 1) : next;
}

function matchEnd(pattern: RegExp, json: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(json);
  return match === null ? Math.max(at + 1, json.length) : at + match[0].length;
}
