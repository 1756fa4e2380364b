import { AppError, type ErrorEnvelope } from './errors';

/** What a call is answered with across a process border: its value, or why there is none. */
export type Reply<Value = unknown> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: ErrorEnvelope };

/** The value of a reply. Throws the reply's error as an {@link AppError}. */
export function valueOf<Value>(reply: Reply<Value>): Value {
  if (reply.ok) return reply.value;
  throw new AppError(reply.error.code, reply.error.message);
}
