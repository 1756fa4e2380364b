import { join } from 'node:path';
import * as v from 'valibot';
import { Settings } from '../../preload/contract/settings';
import { WindowLayout } from '../../preload/contract/workspace';
import { JsonFile } from './JsonFile';

const WindowBounds = v.strictObject({
  x: v.optional(v.number()),
  y: v.optional(v.number()),
  width: v.number(),
  height: v.number(),
  maximized: v.boolean(),
});
export type WindowBounds = v.InferOutput<typeof WindowBounds>;

/** What the shell remembers between starts, in the user-data folder: choices, the last library, window and layouts. */
export class ShellState {
  readonly settings: JsonFile<Settings>;
  readonly bounds: JsonFile<WindowBounds | null>;
  readonly lastLibrary: JsonFile<string | null>;
  /** The newest first. */
  readonly recentLibraries: JsonFile<readonly string[]>;
  /** By library folder. */
  readonly layouts: JsonFile<Readonly<Record<string, WindowLayout>>>;

  /** By library folder, the folder whose files are imported by themselves. */
  readonly watchedFolders: JsonFile<Readonly<Record<string, string>>>;

  constructor(userData: string) {
    const file = (name: string): string => join(userData, name);
    this.settings = new JsonFile(file('settings.json'), Settings, v.parse(Settings, {}));
    this.bounds = new JsonFile(file('window.json'), v.nullable(WindowBounds), null);
    this.lastLibrary = new JsonFile(file('last-library.json'), v.nullable(v.string()), null);
    this.recentLibraries = new JsonFile(file('recent-libraries.json'), v.array(v.string()), []);
    this.layouts = new JsonFile(file('layouts.json'), v.record(v.string(), WindowLayout), {});
    this.watchedFolders = new JsonFile(file('watched-folders.json'), v.record(v.string(), v.string()), {});
  }
}
