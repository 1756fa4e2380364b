import { AppError, toErrorEnvelope } from '../../preload/contract/errors';
import type { LibraryHandlers, ShellHandlers } from '../../preload/contract/contract';
import type { CallContext } from '../../preload/contract/method';
import type { Reply } from '../../preload/contract/reply';

type AnyHandler = (params: unknown, context: CallContext) => unknown;
type Handlers = LibraryHandlers | ShellHandlers;

/** Answers one call by its dotted name. Parameters are parsed already; every failure becomes a reply, bugs are logged too. */
export async function answerCall(
  handlers: Handlers,
  method: string,
  params: unknown,
  signal: AbortSignal,
): Promise<Reply> {
  try {
    return { ok: true, value: await handlerNamed(handlers, method)(params, { signal }) };
  } catch (error) {
    if (!(error instanceof AppError)) console.error(`${method} failed:`, error);
    return { ok: false, error: toErrorEnvelope(error) };
  }
}

function handlerNamed(handlers: Handlers, method: string): AnyHandler {
  const [domain = '', name = ''] = method.split('.');
  // Each handler takes its own parameters, which the contract has parsed by the same name.
  const domains = handlers as unknown as Readonly<Record<string, Readonly<Record<string, AnyHandler>>>>;
  const handler = Object.hasOwn(domains, domain) ? domains[domain]?.[name] : undefined;
  if (handler === undefined) throw new AppError('badRequest', `There is no call named ${method}.`);
  return handler;
}
