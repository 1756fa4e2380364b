import * as v from 'valibot';

const Kind = v.picklist(['daily', 'manual', 'before-restore', 'before-upgrade']);

/**
 * The lines of a backup. The first says what it is of, the last how many there are before it: without it the file was cut short.
 * `file` is a path within the library, with `/`; an annotation file is named by its article, which may lie elsewhere by now.
 */
export const BackupLine = v.variant('line', [
  v.object({
    line: v.literal('head'),
    format: v.literal(1),
    library: v.string(),
    name: v.string(),
    made: v.string(),
    kind: Kind,
    articles: v.number(),
    notes: v.number(),
  }),
  v.object({ line: v.literal('article'), article: v.looseObject({ id: v.string() }), trashed: v.boolean() }),
  v.object({ line: v.literal('annotations'), article: v.string(), text: v.string() }),
  v.object({ line: v.literal('file'), file: v.string(), text: v.string() }),
  v.object({ line: v.literal('end'), lines: v.number() }),
]);
export type BackupLine = v.InferOutput<typeof BackupLine>;
export type BackupHead = Extract<BackupLine, { line: 'head' }>;

/** The line in a text, or null where it is none. */
export function parseBackupLine(text: string): BackupLine | null {
  try {
    const result = v.safeParse(BackupLine, JSON.parse(text));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
