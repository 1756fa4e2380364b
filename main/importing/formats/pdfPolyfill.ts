import { createRequire } from 'node:module';

/**
 * What pdf.js 5.4 asks of its surroundings and Node 18 does not have. The classes for drawing are only named by it: nothing is
 * drawn here.
 */
export function installPdfPolyfill(): void {
  const promise = Promise as unknown as { withResolvers?: () => unknown };
  promise.withResolvers ??= () => {
    let resolve: unknown;
    let reject: unknown;
    const made = new Promise((onResolve, onReject) => {
      resolve = onResolve;
      reject = onReject;
    });
    return { promise: made, resolve, reject };
  };
  const running = process as unknown as { getBuiltinModule?: (name: string) => unknown };
  running.getBuiltinModule ??= (name) => createRequire(__filename)(name) as unknown;
  const globals = globalThis as unknown as Record<string, unknown>;
  // eslint-disable-next-line @typescript-eslint/no-extraneous-class -- only its name is asked for
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) globals[name] ??= class {};
}
