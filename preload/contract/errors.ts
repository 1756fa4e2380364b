/**
 * What can go wrong in a way a person can act on. Everything else is a bug: it is logged and crosses as `internal`.
 */
export type ErrorCode =
  | 'badRequest'
  | 'notFound'
  | 'conflict'
  | 'cancelled'
  | 'libraryLocked'
  | 'libraryNotWritable'
  | 'libraryNewer'
  | 'libraryDamaged'
  | 'serviceStopped'
  | 'internal';

/** An error as it crosses a process border. `message` is a whole sentence that names the thing and the remedy. */
export interface ErrorEnvelope {
  readonly code: ErrorCode;
  readonly message: string;
}

/** An expected failure: `code` for programs, `message` for people. */
export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}

/** Any thrown value as an envelope; a value that is no AppError is reported as `internal` with its own message. */
export function toErrorEnvelope(error: unknown): ErrorEnvelope {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}
