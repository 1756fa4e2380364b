const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortDays = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const monthsLong = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A partial date (`YYYY[-MM[-DD]]`) in full: `11 June 2019`, `June 2019`, `2019`. */
export function formatDate(date: string): string {
  if (date.length === 4) return date;
  const value = new Date(`${date}${date.length === 7 ? '-01' : ''}T00:00:00Z`);
  if (Number.isNaN(value.getTime())) return date;
  return date.length === 7 ? monthsLong.format(value) : days.format(value);
}

/** As short as a row has room for: `11 Jun`, and the year where the heading does not say it. */
export function formatShortDate(date: string, withYear: boolean): string {
  if (date.length < 10) return formatDate(date);
  const value = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(value.getTime())) return date;
  return withYear
    ? `${shortDays.format(value).replace('Sept', 'Sep')} ${date.slice(0, 4)}`
    : shortDays.format(value).replace('Sept', 'Sep');
}

/** A time (ISO 8601) as lists show it: the clock today, the day this year, else the date. */
export function formatTime(time: string, now = new Date()): string {
  const value = new Date(time);
  if (value.toDateString() === now.toDateString()) return clock.format(value);
  return formatShortDate(time.slice(0, 10), value.getFullYear() !== now.getFullYear());
}

export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1000
    ? `${kilobytes < 10 ? kilobytes.toFixed(1) : Math.round(kilobytes).toString()} KB`
    : `${(kilobytes / 1024).toFixed(1)} MB`;
}
