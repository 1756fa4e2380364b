import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import * as v from 'valibot';
import { callChannel, dropChannel } from '../../preload/contract/channels';
import { CollectionId } from '../../preload/contract/collections';
import { methodNamed } from '../../preload/contract/contract';
import { AppError, toErrorEnvelope } from '../../preload/contract/errors';
import type { Reply } from '../../preload/contract/reply';
import { isTrustedSender } from './isTrustedSender';

type Answer = (method: string, params: unknown) => Promise<Reply>;

/** Who answers the calls: parameters are parsed, replies are ready to be sent. */
export interface CallTargets {
  readonly library: Answer;
  readonly shell: Answer;
  /** Takes what was dropped on the window, or on a collection. @param paths absolute, as the preload worked them out */
  readonly drop: (paths: readonly string[], collection: string | null) => Promise<Reply>;
}

const CallMessage = v.strictObject({ method: v.string(), params: v.unknown() });
const DropMessage = v.strictObject({ paths: v.array(v.string()), collection: v.nullable(CollectionId) });

/** Takes calls from the page: checks who asks, parses what is asked, passes it on, wraps what goes wrong. */
export function registerCalls(targets: CallTargets): void {
  ipcMain.handle(callChannel, (event, message) => guarded(event, () => pagesCall(targets, message)));
  ipcMain.handle(dropChannel, (event, message) => guarded(event, () => droppedFiles(targets, message)));
}

async function guarded(event: IpcMainInvokeEvent, run: () => Promise<Reply>): Promise<Reply> {
  try {
    if (!isTrustedSender(event.senderFrame)) {
      throw new AppError(
        'badRequest',
        'A page that is not Commonplace’s own asked for something; it was refused.',
      );
    }
    return await run();
  } catch (error) {
    return { ok: false, error: toErrorEnvelope(error) };
  }
}

function pagesCall(targets: CallTargets, message: unknown): Promise<Reply> {
  const { method, params } = parsed(CallMessage, message, 'call');
  const known = methodNamed(method);
  if (known?.page !== true)
    throw new AppError('badRequest', `There is no call named ${method} for the page.`);
  return targets[known.process](method, parsed(known.params, params, method));
}

function droppedFiles(targets: CallTargets, message: unknown): Promise<Reply> {
  const { paths, collection } = parsed(DropMessage, message, 'drop');
  return targets.drop(paths, collection);
}

function parsed<Params>(schema: v.GenericSchema<unknown, Params>, value: unknown, what: string): Params {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const where = v.getDotPath(issue);
  throw new AppError('badRequest', `${what}${where === null ? '' : `, ${where}`}: ${issue.message}`);
}
