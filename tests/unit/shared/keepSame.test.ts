import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepSame } from '../../../preload/shared/keepSame';

describe('keeping what says the same', () => {
  it('gives what was known for an answer that says the same, and the parts of it that do', () => {
    const known = { list: [{ id: 'a' }, { id: 'b', tags: ['x'] }], total: 2 };
    expect(keepSame(known, structuredClone(known))).toBe(known);
    const next = keepSame(known, { list: [{ id: 'a' }, { id: 'c', tags: ['x'] }], total: 2 });
    expect(next).not.toBe(known);
    expect(next.list[0]).toBe(known.list[0]);
    expect(next.list[1]?.tags).toBe(known.list[1]?.tags);
  });

  it('says what the answer says, whatever was known', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (known, next) => {
        expect(keepSame(known, next)).toEqual(next);
        expect(keepSame(next, structuredClone(next))).toEqual(next);
      }),
    );
  });
});
