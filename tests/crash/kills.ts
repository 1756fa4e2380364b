import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killLibrary } from '../support/crash/killLibrary';

/** Kills the library process at random moments and prints what came of it; ends with 1 where anything was lost. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { kills: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
  });
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-kills-'));
  const { kills, changesAnswered, during, faults } = await killLibrary(
    folder,
    Number(values.kills),
    Number(values.seed),
    (line) => {
      console.log(line);
    },
  );
  for (const fault of faults) console.log(fault);
  console.log(
    `${String(kills)} kills, ${String(changesAnswered)} changes answered, ${String(faults.length)} faults.`,
  );
  console.log(`What was under way: ${JSON.stringify(during)}`);
  if (faults.length === 0) rmSync(folder, { recursive: true, force: true });
  else console.log(`The library is kept in ${folder}.`);
  return faults.length === 0 ? 0 : 1;
}

void main().then((code) => process.exit(code));
