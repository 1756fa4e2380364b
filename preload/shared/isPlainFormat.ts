/** Whether the text of articles of a format is shown as it stands; that of every other is Markdown. */
export function isPlainFormat(format: string): boolean {
  return format === 'text' || format === 'pdf';
}
