/** What stands for the variables of a template. `date` is `YYYY-MM-DD`. */
export interface TemplateValues {
  readonly title: string;
  readonly date: string;
  readonly selection: string;
}

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });

/**
 * Fills in `{{title}}`, `{{date}}` (2026-11-25), `{{day}}` (Wednesday, 25 November 2026) and `{{selection}}`; where `{{selection}}`
 * stands behind a `>`, every line of it is quoted. Other names in braces stay as they are.
 */
export function fillTemplate(template: string, { title, date, selection }: TemplateValues): string {
  const values: Readonly<Record<string, string>> = {
    title,
    date,
    day: days.format(new Date(`${date}T00:00:00Z`)),
    selection,
  };
  return template
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => {
      const quote = /^(?:\s*>\s?)+/.exec(line)?.[0] ?? '';
      return line.replace(/\{\{\s*(\w+)\s*\}\}/g, (written, name: string) => {
        const value = Object.hasOwn(values, name.toLowerCase()) ? values[name.toLowerCase()] : undefined;
        return value === undefined ? written : value.replaceAll('\n', `\n${quote}`);
      });
    })
    .join('\n');
}
