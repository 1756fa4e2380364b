import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LibraryClient } from '../../../main/service';
import type { NoteText, SavedNote } from '../../../preload/contract/notes';
import { valueOf, type Reply } from '../../../preload/contract/reply';
import {
  forkLibraryProcess,
  serviceOptions,
  type ForkedLibraryProcess,
} from '../../support/forkLibraryProcess';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';

/** After how many saves the process is killed: while the next one is under way. */
const moments = [0, 1, 3, 7, 12];

describe('a library process killed while a note is written', () => {
  test.each(moments)('after %i saves keeps all that was saved', async (saves) => {
    const folder = temporaryFolder();
    let child: ForkedLibraryProcess | null = null;
    const client = new LibraryClient(() => (child = forkLibraryProcess()), serviceOptions(folder), {
      onState: () => undefined,
      onEvent: () => undefined,
    });
    client.start();
    const created = valueOf(
      (await client.call('notes.create', { title: 'Typed', markdown: '' })) as Reply<NoteText>,
    );
    let { version } = created;
    let saved = '';
    const textAt = (n: number): string => `${'word '.repeat(n * 40)}\n`;
    for (let n = 1; n <= saves; n++) {
      const params = { id: created.note.id, markdown: textAt(n), base: version };
      ({ version } = valueOf((await client.call('notes.save', params)) as Reply<SavedNote>));
      saved = textAt(n);
    }
    const next = { id: created.note.id, markdown: textAt(saves + 1), base: version };
    const last = client.call('notes.save', next);
    (child as ForkedLibraryProcess | null)?.kill();
    await last;
    await client.close();
    const text = readFileSync(join(folder, 'notes', 'Typed.md'), 'utf8');
    const { handlers } = await openService(folder);
    const { markdown } = await handlers.notes.open({ id: created.note.id }, context);
    expect([saved, textAt(saves + 1)]).toContain(markdown);
    expect(text.startsWith('---\nid: n-')).toBe(true);
  });
});
