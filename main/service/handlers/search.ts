import type { LibraryHandlers } from '../../../preload/contract/contract';
import type { LibrarySearch } from '../../search';

/** Answers the calls of the domain `search`. */
export function searchHandlers(search: LibrarySearch): LibraryHandlers['search'] {
  return {
    run: (request) => search.run(request),
    refine: (request) => search.refine(request),
    matches: ({ query, typing, kind, id }) => search.matches(query, typing, kind, id),
    steps: (request) => search.steps(request),
    values: ({ field, typed, limit }) => search.values(field, typed, limit),
    related: ({ kind, id }) => search.related(kind, id),
    status: () => search.status(),
    rebuild: () => search.rebuild(),
  };
}
