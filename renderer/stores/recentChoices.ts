import { storedList, storeList } from './storedList';

const storedAs = 'recent-choices';
const mostKept = 30;

let choices = storedList(storedAs);

/** What was chosen in the palette, by its ids, the last first; kept from one start to the next. */
export function recentChoices(): readonly string[] {
  return choices;
}

export function rememberChoice(id: string): void {
  choices = [id, ...choices.filter((other) => other !== id)].slice(0, mostKept);
  storeList(storedAs, choices);
}
