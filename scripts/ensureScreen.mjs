import { spawn } from 'node:child_process';
import { ensureCommand } from './ensureSystem.mjs';
import { say, Trouble } from './say.mjs';

/**
 * Makes sure of a screen: on Linux without one, starts Xvfb and names it in `DISPLAY`.
 * @returns {Promise<() => void>} ends what was started
 */
export async function ensureScreen() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return () => {};
  ensureCommand('Xvfb', ['xvfb']);
  say('Starting a virtual screen: there is none here.');
  // -displayfd lets the server choose a free number, so that several can run at once.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '2560x1600x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    server.once('error', () => reject(new Trouble('The virtual screen Xvfb could not be started.')));
    server.once('exit', () => reject(new Trouble('The virtual screen Xvfb ended at once.')));
    server.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
  });
  server.removeAllListeners('exit');
  process.env.DISPLAY = `:${number}`;
  const end = () => server.kill();
  process.once('exit', end);
  return end;
}
