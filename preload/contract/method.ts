import type * as v from 'valibot';

/**
 * One call of the contract: the schema its parameters are parsed with, and, as a type only, what it answers.
 * `process` says who answers: the library process or the Electron shell. `repeatable` calls only read, so they are sent
 * again when the library process had to be restarted. `page: false` calls are not given to the page: only the preload or
 * the shell makes them, because their parameters (paths) are not the page's to choose.
 */
export interface Method<Input, Params, Result> {
  readonly process: 'library' | 'shell';
  readonly params: v.GenericSchema<Input, Params>;
  readonly repeatable: boolean;
  readonly page: boolean;
  /** Carries the result's type; never set. */
  readonly result?: Result;
}

/** A question to the library process: changes nothing. */
export function question<Result>() {
  return <Input, Params>(params: v.GenericSchema<Input, Params>): Method<Input, Params, Result> => ({
    process: 'library',
    params,
    repeatable: true,
    page: true,
  });
}

/** A question only the shell asks: its answer (a path) is not for the page. */
export function hiddenQuestion<Result>() {
  return <Input, Params>(params: v.GenericSchema<Input, Params>): Method<Input, Params, Result> => ({
    process: 'library',
    params,
    repeatable: true,
    page: false,
  });
}

/** A change made by the library process. */
export function change<Result>() {
  return <Input, Params>(params: v.GenericSchema<Input, Params>): Method<Input, Params, Result> => ({
    process: 'library',
    params,
    repeatable: false,
    page: true,
  });
}

/** A change the page may not ask for itself. */
export function hiddenChange<Result>() {
  return <Input, Params>(params: v.GenericSchema<Input, Params>): Method<Input, Params, Result> => ({
    process: 'library',
    params,
    repeatable: false,
    page: false,
  });
}

/** A call the Electron shell answers: dialogs, settings, layout. */
export function shellCall<Result>() {
  return <Input, Params>(params: v.GenericSchema<Input, Params>): Method<Input, Params, Result> => ({
    process: 'shell',
    params,
    repeatable: false,
    page: true,
  });
}

/** Any method, whatever it takes and answers. */
export type AnyMethod = Method<unknown, unknown, unknown>;

export type InputOf<M> = M extends { params: v.GenericSchema<infer Input, infer _Params> } ? Input : never;
export type ParamsOf<M> = M extends { params: v.GenericSchema<infer _Input, infer Params> } ? Params : never;
export type ResultOf<M> = M extends Method<infer _Input, infer _Params, infer Result> ? Result : never;

/** What a call is answered with across a process border. */
export interface CallContext {
  /** Fires when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}
