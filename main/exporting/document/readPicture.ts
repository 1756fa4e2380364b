import type { Attachments } from '../../notes';
import type { Picture } from './NoteDocument';

const dataAddress = /^data:(image\/(?:png|jpeg|gif|webp|avif));base64,([A-Za-z0-9+/=\s]+)$/;

/** A picture a note names by its path from the top of the notes, or holds itself; null where it is neither. */
export async function readPicture(attachments: Attachments, href: string): Promise<Picture | null> {
  const data = dataAddress.exec(href);
  if (data !== null)
    return { type: data[1] ?? '', bytes: new Uint8Array(Buffer.from(data[2] ?? '', 'base64')) };
  return /^[a-z]+:/i.test(href) ? null : attachments.read('', href);
}
