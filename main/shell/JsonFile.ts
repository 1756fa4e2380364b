import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';

/**
 * A small file of the shell's own (settings, layouts): read once, kept in memory, written beside and renamed.
 * A file that cannot be read or parsed counts as absent: nothing in it is worth refusing to start for.
 */
export class JsonFile<Value> {
  #value: Value;

  constructor(
    private readonly path: string,
    schema: v.GenericSchema<unknown, Value>,
    fallback: Value,
  ) {
    this.#value = read(path, schema) ?? fallback;
  }

  get value(): Value {
    return this.#value;
  }

  set(value: Value): void {
    this.#value = value;
    mkdirSync(dirname(this.path), { recursive: true });
    const beside = `${this.path}.new`;
    writeFileSync(beside, `${JSON.stringify(value, null, 2)}\n`);
    renameSync(beside, this.path);
  }
}

function read<Value>(path: string, schema: v.GenericSchema<unknown, Value>): Value | null {
  try {
    const result = v.safeParse(schema, JSON.parse(readFileSync(path, 'utf8')));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
