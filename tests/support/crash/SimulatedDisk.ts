import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { below, oneOf, type Random } from './seededRandom';
import type { FileEvent } from './RecordedOperations';

/** A file: its content as programs see it, and as the disk is sure to have it. */
class File {
  content = Buffer.alloc(0);
  flushed = Buffer.alloc(0);
}

/** A folder: the names in it. */
class Folder {
  readonly names = new Map<string, Node>();
}

type Node = File | Folder;

/** A change of names, by the folders it is made in. `isSure` once a flush of one of them has made it last. */
interface NameChange {
  readonly from: { readonly folder: Folder; readonly name: string } | null;
  readonly to: { readonly folder: Folder; readonly name: string; readonly node: Node } | null;
  isSure: boolean;
}

/** How a disk treats what was not flushed: keeps all (the program alone was killed), loses all, or anything in between. */
export type Loss = 'none' | 'all' | 'some';

/**
 * A disk as a program may rely on it and no further: the content of a file lasts from when the file was flushed, a name in a
 * folder from when the folder was; what was not flushed may be there, be lost or be torn, each by itself and in any order.
 */
export class SimulatedDisk {
  readonly #root = new Folder();
  readonly #changes: NameChange[] = [];

  constructor(private readonly place: string) {}

  apply(event: FileEvent): void {
    switch (event.kind) {
      case 'folder':
        this.#folder(event.path);
        return;
      case 'write':
        this.#file(event.path).content = Buffer.from(event.content);
        return;
      case 'append': {
        const file = this.#file(event.path);
        file.content = Buffer.concat([file.content, event.content]);
        return;
      }
      case 'truncate': {
        const file = this.#file(event.path);
        file.content = file.content.subarray(0, event.length);
        return;
      }
      case 'rename':
        this.#rename(event.path, event.to);
        return;
      case 'link':
        this.#link(event.path, event.to);
        return;
      case 'remove':
        this.#remove(event.path);
        return;
      case 'flushFile': {
        const file = this.#file(event.path);
        file.flushed = file.content;
        return;
      }
      case 'flushFolder': {
        const folder = this.#folder(event.path);
        for (const change of this.#changes)
          if (change.from?.folder === folder || change.to?.folder === folder) change.isSure = true;
        return;
      }
      case 'flushVolume':
        for (const change of this.#changes) change.isSure = true;
        for (const file of this.#allFiles()) file.flushed = file.content;
        return;
    }
  }

  /** Writes into the folder `target` what a power cut at this moment leaves. */
  writeAfterCut(target: string, loss: Loss, random: Random): void {
    const share = loss === 'some' ? random() : 0;
    const names = new Map<Folder, Map<string, Node>>();
    const namesOf = (folder: Folder): Map<string, Node> => {
      const known = names.get(folder) ?? new Map<string, Node>();
      names.set(folder, known);
      return known;
    };
    for (const { from, to, isSure } of this.#changes) {
      if (!isSure && loss !== 'none' && random() >= share) continue;
      if (from !== null) namesOf(from.folder).delete(from.name);
      if (to !== null) namesOf(to.folder).set(to.name, to.node);
    }
    const write = (folder: Folder, path: string): void => {
      mkdirSync(path, { recursive: true });
      for (const [name, node] of namesOf(folder)) {
        if (node instanceof Folder) write(node, join(path, name));
        else writeFileSync(join(path, name), contentAfterCut(node, loss, random));
      }
    };
    write(this.#root, target);
  }

  #rename(path: string, to: string): void {
    const node = this.#find(path);
    if (node === undefined) throw new Error(`${path} was renamed and is not there`);
    const from = { folder: this.#folder(dirname(path)), name: basename(path) };
    const target = { folder: this.#folder(dirname(to)), name: basename(to), node };
    from.folder.names.delete(from.name);
    target.folder.names.set(target.name, node);
    this.#changes.push({ from, to: target, isSure: false });
  }

  #link(path: string, to: string): void {
    const node = this.#find(path);
    if (node === undefined) throw new Error(`${path} was linked and is not there`);
    const target = { folder: this.#folder(dirname(to)), name: basename(to), node };
    target.folder.names.set(target.name, node);
    this.#changes.push({ from: null, to: target, isSure: false });
  }

  #remove(path: string): void {
    const node = this.#find(path);
    if (node === undefined) return;
    if (node instanceof Folder) for (const name of [...node.names.keys()]) this.#remove(join(path, name));
    const folder = this.#folder(dirname(path));
    folder.names.delete(basename(path));
    this.#changes.push({ from: { folder, name: basename(path) }, to: null, isSure: false });
  }

  #find(path: string): Node | undefined {
    if (path === this.place) return this.#root;
    const folder = this.#find(dirname(path));
    return folder instanceof Folder ? folder.names.get(basename(path)) : undefined;
  }

  #folder(path: string): Folder {
    return this.#made(path, () => new Folder()) as Folder;
  }

  #file(path: string): File {
    return this.#made(path, () => new File()) as File;
  }

  #made(path: string, make: () => Node): Node {
    const found = this.#find(path);
    if (found !== undefined) return found;
    if (!path.startsWith(this.place)) throw new Error(`${path} is not in ${this.place}`);
    const folder = this.#folder(dirname(path));
    const node = make();
    folder.names.set(basename(path), node);
    this.#changes.push({ from: null, to: { folder, name: basename(path), node }, isSure: false });
    return node;
  }

  #allFiles(folder = this.#root): readonly File[] {
    return [...folder.names.values()].flatMap((node) =>
      node instanceof Folder ? this.#allFiles(node) : [node],
    );
  }
}

function contentAfterCut({ content, flushed }: File, loss: Loss, random: Random): Uint8Array {
  if (loss === 'none' || content === flushed) return content;
  if (loss === 'all') return flushed;
  // What was only added to keeps what was flushed of it.
  const kept = content.subarray(0, flushed.length).equals(flushed) ? flushed.length : 0;
  const torn = content.subarray(0, kept + below(random, content.length - kept + 1));
  const zeros = Buffer.concat([torn, Buffer.alloc(content.length - torn.length)]);
  return oneOf(random, [flushed, content, torn, zeros]);
}
