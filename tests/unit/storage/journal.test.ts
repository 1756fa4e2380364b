import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordedChange } from '../../../main/storage/journal/FolderChange';
import { decodeRecords, encodeRecord, journalHeader } from '../../../main/storage/journal/journalRecord';
import { foldChanges } from '../../../main/storage/journal/replayChanges';

const name = fc.stringMatching(/^[a-z\u00e9\u{1f600}]{1,6}$/u);
const content = fc.uint8Array({ maxLength: 60 });
const change: fc.Arbitrary<RecordedChange> = fc.oneof(
  fc.record({ kind: fc.constant('make' as const), folder: name, files: fc.dictionary(name, content) }),
  fc.record({ kind: fc.constant('write' as const), file: name, content }),
  fc.record({ kind: fc.constant('move' as const), from: name, to: name }),
  fc.record({ kind: fc.constant('remove' as const), folder: name }),
  fc.record({ kind: fc.constant('touch' as const), folder: name }),
);
const records = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 5 });

/** Changes with contents that compare by their bytes, whatever holds them. */
function plain(read: readonly (readonly RecordedChange[])[]): unknown {
  return JSON.parse(
    JSON.stringify(read, (_key, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
    ).replace(/\{"type":"Buffer","data":\[([\d,]*)\]\}/g, (_all, bytes: string) =>
      JSON.stringify(Buffer.from(bytes === '' ? [] : bytes.split(',').map(Number)).toString('hex')),
    ),
  );
}

describe('a journal', () => {
  test('gives back what was written into it', () => {
    fc.assert(
      fc.property(records, (written) => {
        const file = Buffer.concat([journalHeader, ...written.map(encodeRecord)]);
        expect(plain([...decodeRecords(file)])).toEqual(plain(written));
      }),
    );
  });

  test('cut off or damaged anywhere gives the records before that, and no other', () => {
    fc.assert(
      fc.property(records, fc.nat(), fc.integer({ min: 1, max: 255 }), (written, at, flip) => {
        const parts = written.map(encodeRecord);
        const file = Buffer.concat([journalHeader, ...parts]);
        const place = at % file.length;
        const ends = parts.map(
          (_, last) => Buffer.concat([journalHeader, ...parts.slice(0, last + 1)]).length,
        );
        const whole = ends.filter((end) => end <= place).length;
        const damaged = Buffer.from(file);
        damaged[place] = (damaged[place] ?? 0) ^ flip;
        expect([...decodeRecords(file.subarray(0, place))]).toHaveLength(whole);
        expect([...decodeRecords(damaged)]).toHaveLength(whole);
      }),
    );
  });

  test('is folded to one state a folder, wherever it went', () => {
    const { folders, removed } = foldChanges([
      { kind: 'make', folder: 'a/1', files: { x: 'old', y: 'kept' } },
      { kind: 'write', file: 'a/1/x', content: 'new' },
      { kind: 'move', from: 'a/1', to: 'trash/1' },
      { kind: 'write', file: 'a/2/x', content: 'edited' },
      { kind: 'make', folder: 'a/3', files: {} },
      { kind: 'move', from: 'a/3', to: 'trash/3' },
      { kind: 'remove', folder: 'trash/3' },
    ]);
    expect(Array.from(folders, ([folder, state]) => [folder, state.places, state.isMade])).toEqual([
      ['trash/1', ['a/1', 'trash/1'], true],
      ['a/2', ['a/2'], false],
    ]);
    expect([...(folders.get('trash/1')?.files ?? [])]).toEqual([
      ['x', 'new'],
      ['y', 'kept'],
    ]);
    expect(removed).toEqual(['a/3', 'trash/3']);
  });
});
