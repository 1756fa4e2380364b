import type { Article } from '../../../preload/contract/article';

/** The bytes an article was imported from. */
export async function sourceBytes({ id, file }: Article): Promise<Uint8Array> {
  const reply = await fetch(`source://${id}/file`);
  if (!reply.ok) throw new Error(`The imported file ${file.name} is not in the library any more.`);
  return new Uint8Array(await reply.arrayBuffer());
}
