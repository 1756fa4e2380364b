import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { RecordedChange } from '../../../main/storage/journal/FolderChange';
import { replayChanges } from '../../../main/storage/journal/replayChanges';
import { temporaryFolder } from '../../support/temporaryFolder';

const shelf = 'articles/2026/a';
const trash = 'trash/articles/2026/a';
const remade: readonly RecordedChange[] = [
  { kind: 'remove', folder: trash },
  { kind: 'make', folder: shelf, files: { 'text.md': 'new' } },
  { kind: 'move', from: shelf, to: trash },
];

describe('a journal brought about after a power cut', () => {
  let root: string;
  beforeEach(() => {
    root = temporaryFolder();
  });

  const put = (path: string, content: string): void => {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const expectOnlyTheNew = (): void => {
    expect(readdirSync(join(root, trash))).toEqual(['text.md']);
    expect(readFileSync(join(root, trash, 'text.md'), 'utf8')).toBe('new');
    expect(existsSync(join(root, shelf))).toBe(false);
  };

  test('leaves no empty folder where one was made and moved on from', async () => {
    put(`${trash}/text.md`, 'old');
    mkdirSync(join(root, shelf), { recursive: true });
    await replayChanges(root, remade);
    expectOnlyTheNew();
  });

  test('does not take a folder that was removed for the one that is to stand there', async () => {
    put(`${trash}/text.md`, 'old');
    put(`${trash}/annotations.json`, 'of the old');
    put(`${shelf}/text.md`, 'new');
    await replayChanges(root, remade);
    expectOnlyTheNew();
  });

  test('keeps what stands there when the move came about', async () => {
    put(`${trash}/text.md`, 'new');
    put(`${trash}/annotations.json`, 'of the new');
    await replayChanges(root, remade);
    expect(readdirSync(join(root, trash))).toEqual(['annotations.json', 'text.md']);
  });
});
