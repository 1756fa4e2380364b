/** Thrown by a format's reader for a file it cannot read; the message is the reason people see. */
export class UnreadableFile extends Error {}
