import type { FileOperations } from '../../../main/storage';

/** One call of the file operations, with what it wrote. */
export type FileEvent =
  | { readonly kind: 'folder' | 'remove' | 'flushFile' | 'flushFolder'; readonly path: string }
  | { readonly kind: 'write' | 'append'; readonly path: string; readonly content: Uint8Array }
  | { readonly kind: 'truncate'; readonly path: string; readonly length: number }
  | { readonly kind: 'rename' | 'link'; readonly path: string; readonly to: string }
  | { readonly kind: 'flushVolume' };

/** File operations that work as those given, and keep a list of what was done, each when it had ended. */
export class RecordedOperations implements FileOperations {
  readonly events: FileEvent[] = [];

  constructor(private readonly real: FileOperations) {}

  makeFolder(path: string): void {
    this.real.makeFolder(path);
    this.events.push({ kind: 'folder', path });
  }

  writeFile(path: string, content: string | Uint8Array): void | Promise<void> {
    const done = (): void => {
      this.events.push({ kind: 'write', path, content: Buffer.from(content as string) });
    };
    const writing = this.real.writeFile(path, content);
    if (writing !== undefined) return writing.then(done);
    done();
  }

  appendFile(path: string, content: Uint8Array): void {
    this.real.appendFile(path, content);
    this.events.push({ kind: 'append', path, content: Buffer.from(content) });
  }

  truncateFile(path: string, length: number): void {
    this.real.truncateFile(path, length);
    this.events.push({ kind: 'truncate', path, length });
  }

  rename(path: string, to: string): void {
    this.real.rename(path, to);
    this.events.push({ kind: 'rename', path, to });
  }

  link(path: string, to: string): void {
    this.real.link(path, to);
    this.events.push({ kind: 'link', path, to });
  }

  remove(path: string): void {
    this.real.remove(path);
    this.events.push({ kind: 'remove', path });
  }

  async flushFile(path: string): Promise<void> {
    await this.real.flushFile(path);
    this.events.push({ kind: 'flushFile', path });
  }

  async flushFolder(path: string): Promise<void> {
    await this.real.flushFolder(path);
    this.events.push({ kind: 'flushFolder', path });
  }

  async flushVolume(root: string): Promise<boolean> {
    const isFlushed = await this.real.flushVolume(root);
    if (isFlushed) this.events.push({ kind: 'flushVolume' });
    return isFlushed;
  }
}
