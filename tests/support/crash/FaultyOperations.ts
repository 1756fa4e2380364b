import type { FileOperations } from '../../../main/storage';
import { below, oneOf, type Random } from './seededRandom';

const faults = { ENOSPC: 'no space left on device', EACCES: 'permission denied', EIO: 'i/o error' } as const;

/**
 * File operations of which some fail as a disk's do: full, not permitted, out of order. A write that fails has written a part
 * first. Removing and flushing names can fail too; `share` of all calls do while {@link isOn}.
 */
export class FaultyOperations implements FileOperations {
  isOn = false;
  failed = 0;

  constructor(
    private readonly real: FileOperations,
    private readonly share: number,
    private readonly random: Random,
  ) {}

  makeFolder(path: string): void {
    this.#mayFail('mkdir', path);
    this.real.makeFolder(path);
  }

  writeFile(path: string, content: string | Uint8Array): void | Promise<void> {
    this.#mayFail('write', path, () => this.real.writeFile(path, this.#part(Buffer.from(content as string))));
    return this.real.writeFile(path, content);
  }

  appendFile(path: string, content: Uint8Array): void {
    this.#mayFail('write', path, () => {
      this.real.appendFile(path, this.#part(content));
    });
    this.real.appendFile(path, content);
  }

  truncateFile(path: string, length: number): void {
    this.#mayFail('ftruncate', path);
    this.real.truncateFile(path, length);
  }

  rename(from: string, to: string): void {
    this.#mayFail('rename', from);
    this.real.rename(from, to);
  }

  link(from: string, to: string): void {
    this.#mayFail('link', from);
    this.real.link(from, to);
  }

  remove(path: string): void {
    this.#mayFail('rm', path);
    this.real.remove(path);
  }

  async flushFile(path: string): Promise<void> {
    this.#mayFail('fdatasync', path);
    await this.real.flushFile(path);
  }

  async flushFolder(path: string): Promise<void> {
    this.#mayFail('fsync', path);
    await this.real.flushFolder(path);
  }

  flushVolume(root: string): Promise<boolean> {
    return this.real.flushVolume(root);
  }

  #mayFail(call: string, path: string, before?: () => unknown): void {
    if (!this.isOn || this.random() >= this.share) return;
    this.failed++;
    before?.();
    const code = oneOf(this.random, ['ENOSPC', 'EACCES', 'EIO'] as const);
    throw Object.assign(new Error(`${code}: ${faults[code]}, ${call} '${path}'`), {
      code,
      syscall: call,
      path,
    });
  }

  #part(content: Uint8Array): Uint8Array {
    return content.subarray(0, below(this.random, content.length + 1));
  }
}
