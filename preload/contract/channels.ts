import type { EventName } from './events';

/** The one channel calls go through; the method is in the message. */
export const callChannel = 'commonplace:call';

/** The channel dropped files' paths go through: only the preload, which works the paths out itself, uses it. */
export const dropChannel = 'commonplace:drop';

/** The channel an event is announced on. */
export function eventChannel(event: EventName): string {
  return `commonplace:event:${event}`;
}
