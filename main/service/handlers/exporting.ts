import type { LibraryHandlers } from '../../../preload/contract/contract';
import { exportFile, type ExportSources } from '../../exporting';

/** Answers the calls of the domain `exporting`. */
export function exportingHandlers(sources: ExportSources): LibraryHandlers['exporting'] {
  return { file: ({ request }) => exportFile(request, sources) };
}
