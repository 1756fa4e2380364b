import { execFile } from 'node:child_process';
import {
  appendFileSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/**
 * The calls by which the library's files are changed. All of storage goes through one such object, so that a test can
 * let single calls fail, or work out what a power cut between any two of them would leave.
 */
export interface FileOperations {
  /** Makes a folder and those on the way to it. */
  makeFolder(path: string): void;
  /** Makes or replaces a file, unflushed. */
  writeFile(path: string, content: string | Uint8Array): void | Promise<void>;
  appendFile(path: string, content: Uint8Array): void;
  truncateFile(path: string, length: number): void;
  rename(from: string, to: string): void;
  /** Gives a file a second name. @throws where the volume knows no such thing */
  link(from: string, to: string): void;
  /** Removes a file, or a folder with all in it; nothing where it is missing. */
  remove(path: string): void;
  /** Waits until a file's content would survive a power cut. */
  flushFile(path: string): Promise<void>;
  /** Waits until the names in a folder would survive a power cut. */
  flushFolder(path: string): Promise<void>;
  /**
   * Waits until everything written on the volume of `root` would survive a power cut.
   * @returns false where this system has no such call: files are then to be flushed one by one
   */
  flushVolume(root: string): Promise<boolean>;
}

/** Larger contents are written in the background: the process goes on answering. */
const writtenAtOnce = 1024 * 1024;

const nodeFileOperations: FileOperations = {
  makeFolder: (path) => {
    mkdirSync(path, { recursive: true });
  },
  // A small file costs a tenth of a millisecond this way and several times that through the thread pool.
  writeFile: (path, content) => {
    if (content.length > writtenAtOnce) return writeFile(path, content);
    writeFileSync(path, content);
  },
  appendFile: (path, content) => {
    appendFileSync(path, content);
  },
  truncateFile: truncateSync,
  rename: renameSync,
  link: linkSync,
  remove: (path) => {
    rmSync(path, { recursive: true, force: true });
  },
  flushFile: async (path) => {
    const file = await open(path, 'r+');
    try {
      await file.datasync();
    } finally {
      await file.close();
    }
  },
  flushFolder: async (path) => {
    // Windows has no such call and needs none.
    if (process.platform === 'win32') return;
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
  // Node has no syncfs(2); `sync --file-system` of the GNU tools is that call.
  flushVolume: async (root) => {
    if (process.platform !== 'linux') return false;
    try {
      await promisify(execFile)('sync', ['--file-system', root]);
      return true;
    } catch {
      return false;
    }
  },
};

let current = nodeFileOperations;

/** The file operations in use. */
export function fileOperations(): FileOperations {
  return current;
}

/** Puts others in their place, made from those in use; a test of faults does this before it opens a library. */
export function replaceFileOperations(make: (operations: FileOperations) => FileOperations): void {
  current = make(current);
}
