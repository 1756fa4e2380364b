import type { ServiceState } from '../../preload/contract/shell';
import { onEvent } from '../api/call';
import { shell } from '../api/shell';
import { createStore } from './createStore';

/** How the library process is. */
export const serviceStore = createStore<ServiceState>({ kind: 'starting' });

/** Runs whenever a library is ready: at start, after a restart, and when another one was opened. */
const readyListeners = new Set<() => void>();

export function onLibraryReady(listener: () => void): void {
  readyListeners.add(listener);
  if (serviceStore.get().kind === 'ready') listener();
}

function take(state: ServiceState): void {
  serviceStore.set(state);
  if (state.kind === 'ready') for (const listener of readyListeners) listener();
}

export function startService(): void {
  onEvent('serviceChanged', ({ state }) => {
    take(state);
  });
  void shell.service().then(take);
}
