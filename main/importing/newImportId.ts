import { randomBytes } from 'node:crypto';

/** The id of an import that began then: ids sort by that time. @param startedAt ISO 8601, UTC */
export function newImportId(startedAt: string): string {
  return `${startedAt.replace(/[-:.]/g, '')}-${randomBytes(3).toString('hex')}`;
}
