/** What front matter says, by its keys. */
export type YamlFields = Readonly<Record<string, unknown>>;

const field = /^([A-Za-z][\w-]*):(?: (.*))?$/;
const item = /^ {2}- (.*)$/;
const word = String.raw`\p{L}[\p{L}\p{N}_/.-]*`;
const words = new RegExp(`^${word}(?: ${word})*$`, 'u');
const time = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?Z)?$/;
/** What YAML, of this version or an older one, takes for something else than words. */
const meaning = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/**
 * Reads the plainest YAML there is: keys with words, times, or lists of words. Null for anything beyond, which is then to be parsed;
 * what it does read, it reads as a parser does.
 */
export function simpleYaml(yaml: string): YamlFields | null {
  const fields: Record<string, unknown> = {};
  let list: string[] | null = null;
  for (const line of yaml.split('\n')) {
    if (line === '') continue;
    const listed = item.exec(line)?.[1];
    if (listed !== undefined) {
      if (list === null || !isWords(listed)) return null;
      list.push(listed);
      continue;
    }
    const [, key, value] = field.exec(line) ?? [];
    if (key === undefined || key in fields || meaning.test(key) || list?.length === 0) return null;
    list = null;
    if (value === undefined) fields[key] = list = [];
    else if (value === '[]') fields[key] = [];
    else if (isWords(value)) fields[key] = value;
    else return null;
  }
  return list?.length === 0 ? null : fields;
}

function isWords(text: string): boolean {
  return time.test(text) || (words.test(text) && !meaning.test(text));
}
