/**
 * The Electron side of the app, kept thin: it starts the library process, opens the window, serves the page, shows menus
 * and dialogs, and remembers choices. It never parses, indexes or walks folders, so the window never waits for it.
 */
export { givenArguments, launchOptions } from './launchOptions';
export { registerAppScheme } from './serveApp';
export { startApp, type SecondStart } from './startApp';
