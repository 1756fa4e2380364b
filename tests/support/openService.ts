import { afterEach } from 'vitest';
import { LibraryService } from '../../main/service/LibraryService';
import { serviceOptions } from './forkLibraryProcess';

export const context = { signal: new AbortController().signal };

/** Opens a library in this process, with the built workers; it is closed when the test ends. */
export async function openService(folder: string): Promise<LibraryService> {
  const service = await LibraryService.open(serviceOptions(folder));
  afterEach(() => service.close());
  return service;
}
