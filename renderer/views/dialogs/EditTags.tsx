import { useState } from 'react';
import type { ArticlesSummary } from '../../../preload/contract/articles';
import { Icon } from '../../components/Icon';
import { useStore } from '../../stores/createStore';
import { overviewStore } from '../../stores/overview';
import { ThreeWay } from './ThreeWay';

interface Props {
  readonly summary: ArticlesSummary;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly onChange: (added: readonly string[], removed: readonly string[]) => void;
}

/** The tags of several articles: those some or all carry, and new ones. */
export function EditTags({ summary, added, removed, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const overview = useStore(overviewStore);
  const carried = summary.tags.map(({ tag }) => tag);
  const add = (): void => {
    const tag = typed.trim().replace(/^#/, '');
    setTyped('');
    if (tag !== '' && !added.includes(tag))
      onChange(
        [...added, tag],
        removed.filter((other) => other !== tag),
      );
  };
  const set = (tag: string, isOn: boolean | undefined): void => {
    const [more, less] = [added.filter((other) => other !== tag), removed.filter((other) => other !== tag)];
    onChange(isOn === true ? [...more, tag] : more, isOn === false ? [...less, tag] : less);
  };
  return (
    <fieldset className="edit-tags">
      <legend>Tags</legend>
      {summary.tags.map(({ tag, count }) => (
        <ThreeWay
          key={tag}
          label={`#${tag}`}
          now={count === summary.count ? true : null}
          value={added.includes(tag) ? true : removed.includes(tag) ? false : undefined}
          onChange={(isOn) => {
            set(tag, isOn);
          }}
        />
      ))}
      {added
        .filter((tag) => !carried.includes(tag))
        .map((tag) => (
          <span key={tag} className="tag-chip">
            <span className="tag">{tag}</span>
            <button
              type="button"
              aria-label={`Do not add the tag ${tag}`}
              onClick={() => {
                set(tag, undefined);
              }}
            >
              <Icon name="close" size={11} />
            </button>
          </span>
        ))}
      <input
        className="field"
        aria-label="Add a tag"
        placeholder="Add a tag to all"
        list="known-tags"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || typed.trim() === '') return;
          event.preventDefault();
          add();
        }}
      />
      <datalist id="known-tags">
        {(overview?.tags ?? []).map(({ tag }) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </fieldset>
  );
}
