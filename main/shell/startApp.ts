import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import type { contract } from '../../preload/contract/contract';
import type { ResultOf } from '../../preload/contract/method';
import type { ArticleSource, MarkedPage } from '../../preload/contract/articles';
import { valueOf, type Reply } from '../../preload/contract/reply';
import { broadcast, registerCalls } from '../ipc';
import { answerCall, LibraryClient, type LibraryServiceOptions } from '../service';
import { AskedLink } from './AskedLink';
import { createMainWindow } from './createMainWindow';
import { offerFieldMenu } from './fieldMenu';
import type { LaunchOptions } from './launchOptions';
import { setApplicationMenu } from './menu';
import { denyNavigation, secureSession } from './secureSession';
import { serveApp } from './serveApp';
import { shellHandlers } from './shellHandlers';
import { ShellState } from './ShellState';
import { serveSources } from './serveSources';
import { takeDropped } from './takeDropped';
import { startLibraryProcess } from './startLibraryProcess';

/** What a second start hands over to the first. */
export type SecondStart = Pick<LaunchOptions, 'files' | 'link'>;

/**
 * Runs the app once Electron is ready: library process, window, menu, calls; a second start hands its files over.
 * @param outFolder the folder of the built bundles
 */
export async function startApp(outFolder: string, options: LaunchOptions): Promise<void> {
  denyNavigation();
  offerFieldMenu();
  await app.whenReady();
  secureSession(session.defaultSession);
  setApplicationMenu([]);

  const state = new ShellState(app.getPath('userData'));
  const folder =
    options.library ?? state.lastLibrary.value ?? join(app.getPath('documents'), 'Commonplace Library');
  const client = new LibraryClient(
    () => startLibraryProcess(join(outFolder, 'main', 'libraryProcess.cjs')),
    serviceOptions(outFolder, folder),
    {
      onState: (service) => {
        broadcast('serviceChanged', { state: service });
        if (service.kind === 'ready') watchAgain(client, state);
      },
      onEvent: broadcast,
    },
  );
  serveApp(join(outFolder, 'renderer'), async (id, name) => {
    const reply = await client.call('articles.image', { id, name });
    return reply.ok ? (reply.value as ResultOf<(typeof contract)['articles']['image']>) : null;
  });
  const switchLibrary = async (next: string): Promise<void> => {
    await client.open(serviceOptions(outFolder, next));
    state.lastLibrary.set(next);
    rememberLibrary(state, next);
  };
  const asked = new AskedLink(options.link);
  const handlers = shellHandlers({ client, state, switchLibrary, asked });
  registerCalls({
    library: (method, params) => client.call(method, params),
    drop: (paths, collection) => takeDropped(client, paths, collection),
    shell: (method, params) => answerCall(handlers, method, params, new AbortController().signal),
  });

  serveSources({
    find: async (id) => valueOf((await client.call('articles.source', { id })) as Reply<ArticleSource>),
    marked: async (id, find) =>
      valueOf((await client.call('articles.markedPage', { id, find })) as Reply<MarkedPage>),
  });
  client.start();
  if (options.library === null) state.lastLibrary.set(folder);
  rememberLibrary(state, folder);
  createMainWindow(outFolder, state);
  importGiven(client, options.files);
  handleLifecycle(outFolder, state, client, asked);
}

const mostRecent = 8;

function rememberLibrary({ recentLibraries }: ShellState, folder: string): void {
  const others = recentLibraries.value.filter((other) => other !== folder);
  recentLibraries.set([folder, ...others].slice(0, mostRecent));
}

function handleLifecycle(
  outFolder: string,
  state: ShellState,
  client: LibraryClient,
  asked: AskedLink,
): void {
  // The files come as data of their own: the arguments Chromium passes on are reordered and mixed with its switches.
  app.on('second-instance', (_event, _argv, _workingFolder, data) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
    const { files, link } = data as SecondStart;
    importGiven(client, files);
    if (link !== null) asked.ask(link);
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    asked.ask(url);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    importGiven(client, [path]);
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) createMainWindow(outFolder, state);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    // To quit anew from here is not heeded while the first quitting is under way; everything else has been asked already.
    void client.close().finally(() => {
      app.exit();
    });
  });
}

function serviceOptions(outFolder: string, folder: string): LibraryServiceOptions {
  const bundle = (name: string): string => join(outFolder, 'main', name);
  return {
    folder,
    parseWorker: bundle('parseWorker.cjs'),
    indexWorker: bundle('indexWorker.cjs'),
    sample: join(outFolder, 'assets', 'sample'),
  };
}

/** A library process just started knows of no watched folder. */
function watchAgain(client: LibraryClient, { watchedFolders }: ShellState): void {
  const folder = watchedFolders.value[client.folder];
  if (folder !== undefined) void client.call('importing.watch', { folder });
}

function importGiven(client: LibraryClient, paths: readonly string[]): void {
  if (paths.length > 0) void client.call('importing.importPaths', { paths, origin: 'open' });
}
