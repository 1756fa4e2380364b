/** Draws assets/icon.png from assets/icon.svg in a window of Electron: `node scripts/icon.mjs`, after a change of the drawing. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { prepareElectron } from './prepare.mjs';
import { run, say, Trouble } from './say.mjs';

const edge = 512;
const drawing = join(root, 'assets', 'icon.svg');
const picture = join(root, 'assets', 'icon.png');

const drawApp = `
const { app, BrowserWindow } = require('electron');
const { readFileSync, writeFileSync } = require('node:fs');
app.disableHardwareAcceleration();
app.commandLine.appendSwitch('force-device-scale-factor', '1');
app.whenReady().then(async () => {
  const options = { width: ${edge}, height: ${edge}, show: false, frame: false, transparent: true, webPreferences: { offscreen: true } };
  const window = new BrowserWindow(options);
  const svg = readFileSync(${JSON.stringify(drawing)}).toString('base64');
  const page = '<style>html,body{margin:0;background:transparent}img{display:block}</style><img width=${edge} height=${edge} src="data:image/svg+xml;base64,' + svg + '">';
  const painted = new Promise((resolve) => window.webContents.once('paint', resolve));
  await window.loadURL('data:text/html,' + encodeURIComponent(page));
  await painted;
  writeFileSync(${JSON.stringify(picture)}, (await window.webContents.capturePage()).toPNG());
  app.quit();
});`;

await run(async () => {
  const { executable, endScreen } = await prepareElectron();
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-icon-'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'icon', version: '1.0.0', main: 'main.js' }),
  );
  writeFileSync(join(folder, 'main.js'), drawApp);
  const { status, stderr } = spawnSync(executable, [folder], { encoding: 'utf8', timeout: 60_000 });
  rmSync(folder, { recursive: true, force: true });
  endScreen();
  if (status !== 0) throw new Trouble(`The icon could not be drawn.\n${stderr}`);
  say(`Drew ${picture}.`);
});
