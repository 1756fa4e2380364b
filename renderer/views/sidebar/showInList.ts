import type { ArticleScope } from '../../../preload/contract/articles';
import { showScope } from '../../stores/listView';
import { clearSearch } from '../../stores/search';

/** Shows a scope in the list, in place of the results of a search. */
export function showInList(scope: ArticleScope): void {
  clearSearch();
  showScope(scope);
}
