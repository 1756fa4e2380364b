import type { Bridge } from '../../preload/bridge';
import type { Contract, DomainClient, DomainName } from '../../preload/contract/contract';
import type { EventName, Events } from '../../preload/contract/events';
import { valueOf, type Reply } from '../../preload/contract/reply';

declare global {
  interface Window {
    readonly commonplace: Bridge;
  }
}

/** A domain of the contract as functions: each passes its parameters over the bridge and throws an AppError where it fails. */
export function clientOf<D extends DomainName>(domain: D): DomainClient<Contract[D]> {
  const client = new Proxy(
    {},
    {
      get:
        (_target, method) =>
        async (params: unknown = {}) =>
          valueOf(await window.commonplace.call(`${domain}.${String(method)}`, params)),
    },
  );
  // The bridge carries any call by name; the contract says which there are.
  return client as DomainClient<Contract[D]>;
}

/** Listens to an event; the returned function stops that. */
export function onEvent<Name extends EventName>(
  name: Name,
  listener: (payload: Events[Name]) => void,
): () => void {
  return window.commonplace.on(name, (payload) => {
    listener(payload as Events[Name]);
  });
}

/** Imports files dropped on the window, or on a collection, and answers with the report. */
export async function importDropped<Report>(
  files: readonly File[],
  collection: string | null,
): Promise<Report> {
  return valueOf((await window.commonplace.importDropped(files, collection)) as Reply<Report>);
}
