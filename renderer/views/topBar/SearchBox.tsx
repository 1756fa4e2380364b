import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { complete, completionAt, parseQuery } from '../../../preload/shared/query';
import { focusList } from '../../commands/focusRegion';
import { Icon } from '../../components/Icon';
import { IconButton } from '../../components/IconButton';
import { usePart, useStore } from '../../stores/createStore';
import { recentQueriesStore } from '../../stores/recentQueries';
import { savedSearchesStore, saveSearch } from '../../stores/savedSearches';
import { clearSearch, moveCurrent, openCurrentHit, searchStore, typeQuery } from '../../stores/search';
import { ColouredQuery } from './ColouredQuery';
import { OfferList } from './OfferList';
import { useOffers } from './useOffers';

/** The query of the library: coloured as it is understood, completed as it is typed, with the last queries while it is empty. */
export function SearchBox() {
  const query = usePart(searchStore, (state) => state.query);
  const recent = useStore(recentQueriesStore);
  const saved = useStore(savedSearchesStore);
  const input = useRef<HTMLInputElement>(null);
  const paint = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const nextCaret = useRef<number | null>(null);
  const list = useId();
  const place = isOpen ? completionAt(query, caret, isAsked) : null;
  const offers = useOffers(isOpen, query, place, recent);
  useEffect(() => {
    setChosen(null);
  }, [query, offers.length]);
  useLayoutEffect(() => {
    if (nextCaret.current !== null) input.current?.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = null;
    // Only for another query: to be told where it is scrolled to, the whole page is laid out.
    if (input.current !== null && paint.current !== null) paint.current.scrollLeft = input.current.scrollLeft;
  }, [query]);
  const close = (): void => {
    setOpen(false);
    setAsked(false);
  };
  const take = (at: number): void => {
    const offer = offers[at];
    if (offer === undefined) return;
    if (place === null) {
      typeQuery(offer.insert);
      nextCaret.current = offer.insert.length;
    } else {
      const completed = complete(query, place, offer.insert);
      typeQuery(completed.query);
      setCaret(completed.caret);
      nextCaret.current = completed.caret;
    }
    setAsked(false);
    setOpen(place?.kind === 'field');
  };
  const move = (step: 1 | -1): void => {
    if (offers.length === 0) moveCurrent((current) => current + step);
    else setChosen((at) => ((at ?? (step === 1 ? -1 : 0)) + step + offers.length) % offers.length);
  };
  const answers: Readonly<Record<string, (event: KeyboardEvent<HTMLInputElement>) => boolean>> = {
    ArrowDown: () => {
      move(1);
      return true;
    },
    ArrowUp: () => {
      move(-1);
      return true;
    },
    Tab: ({ shiftKey }) => {
      if (shiftKey || place === null || offers.length === 0) return false;
      take(chosen ?? 0);
      return true;
    },
    Enter: ({ metaKey, ctrlKey }) => {
      if (chosen !== null) take(chosen);
      else {
        close();
        openCurrentHit(metaKey || ctrlKey ? 'beside' : 'tab');
      }
      return true;
    },
    Escape: ({ currentTarget }) => {
      if (offers.length > 0) close();
      else {
        clearSearch();
        currentTarget.blur();
        focusList();
      }
      return true;
    },
    ' ': ({ ctrlKey }) => {
      if (!ctrlKey) return false;
      setAsked(true);
      setOpen(true);
      return true;
    },
  };
  const isSaved = saved.some((one) => one.query === query.trim());
  const hasMistake = parseQuery(query).problems.some(({ kind }) => kind === 'mistake');
  return (
    <div role="search" className={query === '' ? 'search-box' : 'search-box is-used'}>
      <Icon name="search" />
      <div className="search-field">
        <ColouredQuery ref={paint} query={query} />
        <input
          ref={input}
          type="search"
          role="searchbox"
          aria-label="Search library"
          aria-describedby="query-problems"
          aria-autocomplete="list"
          aria-controls={offers.length > 0 ? list : undefined}
          aria-activedescendant={chosen === null ? undefined : `${list}-${String(chosen)}`}
          aria-invalid={hasMistake}
          placeholder="Search articles, notes and annotations"
          spellCheck={false}
          autoComplete="off"
          value={query}
          onFocus={() => {
            setOpen(true);
          }}
          onBlur={close}
          onSelect={(event) => {
            setCaret(event.currentTarget.selectionStart ?? 0);
          }}
          onScroll={(event) => {
            if (paint.current !== null) paint.current.scrollLeft = event.currentTarget.scrollLeft;
          }}
          onChange={(event) => {
            setOpen(true);
            setCaret(event.target.selectionStart ?? event.target.value.length);
            typeQuery(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (answers[event.key]?.(event) === true) event.preventDefault();
          }}
        />
      </div>
      {query === '' ? (
        <kbd aria-hidden>/</kbd>
      ) : (
        <>
          <IconButton
            icon="star"
            label={isSaved ? 'This search is saved' : 'Save this search'}
            isOn={isSaved}
            onPress={saveSearch}
          />
          <IconButton icon="close" label="Clear the search" keys="Esc" onPress={clearSearch} />
        </>
      )}
      {offers.length > 0 && (
        <OfferList
          id={list}
          label={
            place === null
              ? 'Recent searches'
              : place.kind === 'field'
                ? 'Fields'
                : `Values of ${place.field}`
          }
          offers={offers}
          chosen={chosen}
          onChoose={take}
        />
      )}
    </div>
  );
}
