import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureGraph } from './editor/measureGraph';
import { measureWindow } from './editor/measureWindow';
import { printTable } from './measures';

/**
 * What a person who writes waits for: a key press in a long note (against a bare CodeMirror with the same text in the same window),
 * opening a note, the link graph, and a rename over a thousand files (against plainly writing the same files).
 */
const scratch = mkdtempSync(join(tmpdir(), 'commonplace-bench-editor-'));

async function main(): Promise<void> {
  const { graph, rename } = await measureGraph(join(scratch, 'graph'));
  printTable('Link graph', [graph]);
  printTable('Rename; peer: writing the same files, not flushed', [rename]);
  const { keys, opening } = await measureWindow(join(scratch, 'window'));
  printTable('Key press to paint, ms; peer: a bare CodeMirror', keys);
  printTable('Opening a note, ms', opening);
}

void main().finally(() => {
  rmSync(scratch, { recursive: true, force: true });
});
