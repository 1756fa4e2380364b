import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pieceLength } from '../../../preload/shared/pieceLength';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';
import { filesOf } from '../../support/filesOf';

describe('a long text sent in pieces', () => {
  test('is the whole text, and a piece of another text is refused', async () => {
    const folder = temporaryFolder();
    const lines = Array.from(
      { length: 9000 },
      (_, at) => `Day ${String(at)}: 🛳️ the ship ‘Aurora’ lay at the quay.`,
    );
    writeFileSync(join(folder, 'ledger.txt'), `A ledger\n\n${lines.join('\n\n')}`);
    const service = await openService(join(folder, 'library'));
    const { articles, importing } = service.handlers;
    const report = await importing.importPaths(
      { paths: [join(folder, 'ledger.txt')], origin: 'drop' },
      context,
    );
    const imported = await filesOf(service.handlers, report);
    const id = imported[0]?.id ?? '';
    const { text, article } = await articles.text({ id }, context);
    const beginning = await articles.textBeginning({ id }, context);
    expect(beginning.length).toBe(text.length);
    expect(text.length).toBeGreaterThan(pieceLength * 1.5);
    let joined = beginning.text;
    while (joined.length < text.length)
      joined += await articles.textPiece(
        { id, textSha256: article.textSha256, start: joined.length },
        context,
      );
    expect(joined === text).toBe(true);
    const stale = { id, textSha256: '0'.repeat(64), start: 0 };
    await expect(articles.textPiece(stale, context)).rejects.toMatchObject({ code: 'notFound' });
    await service.close();
  });
});
