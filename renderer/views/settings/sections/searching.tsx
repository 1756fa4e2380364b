import { search } from '../../../api/search';
import { announce, inBackground } from '../../../stores/announcements';
import type { SettingsSection } from '../SettingsSection';

export const searching: SettingsSection = {
  id: 'search',
  title: 'Search',
  settings: [
    {
      id: 'rebuild',
      label: 'Search index',
      description:
        'It is kept in step by itself. Made anew, it takes some minutes for a large library, which can be used meanwhile.',
      words: 'rebuild reindex',
      Control: ({ labelId }) => (
        <button
          className="btn"
          aria-describedby={labelId}
          onClick={() => {
            inBackground(
              search.rebuild().then(() => {
                announce('The search index is being made anew.');
              }),
            );
          }}
        >
          Make anew
        </button>
      ),
    },
  ],
};
