/**
 * What was known, where what came anew says the same; else the new, with those of its parts that say the same kept. Answers that
 * are asked for again are new objects each time, and who shows them draws only what is another. Of data as JSON has it.
 */
export function keepSame<T>(known: T, next: T): T {
  if (Object.is(known, next) || !isParted(known) || !isParted(next)) return next;
  if (Array.isArray(known) !== Array.isArray(next)) return next;
  const names = Object.keys(next);
  let isSame = names.length === Object.keys(known).length;
  const kept: [string, unknown][] = names.map((name) => {
    const part = keepSame(known[name], next[name]);
    if (!(name in known) || !Object.is(part, known[name])) isSame = false;
    return [name, part];
  });
  if (isSame) return known;
  return (Array.isArray(next) ? kept.map(([, part]) => part) : Object.fromEntries(kept)) as T;
}

function isParted(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
