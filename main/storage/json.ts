/**
 * JSON as the library keeps it: indented by two spaces, keys in the order given, a newline at the end, so that it reads
 * well and differs little in Git.
 */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
