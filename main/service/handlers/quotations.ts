import type { LibraryHandlers } from '../../../preload/contract/contract';
import type { QuotationChecker } from '../../quotations';

/** Answers the calls of the domain `quotations`. */
export function quotationsHandlers(checker: QuotationChecker): LibraryHandlers['quotations'] {
  return {
    check: ({ markdown }) => checker.check(markdown),
    checkNote: ({ id }) => checker.checkNote(id),
    checkLibrary: (_params, { signal }) => checker.checkLibrary(signal),
  };
}
