import { announce, inBackground } from '../stores/announcements';
import { library } from '../api/library';
import type { Command } from './Command';

export const checkLibrary: Command = {
  id: 'library.check',
  label: 'Check library',
  group: 'Library',
  run: () => {
    inBackground(
      library.check().then(({ ok, articles, problems }) => {
        announce(
          ok
            ? `${String(articles)} articles checked: every file is as it should be.`
            : `${String(problems.length)} problems found. First: ${problems[0]?.file ?? ''}: ${problems[0]?.problem ?? ''}`,
        );
      }),
    );
  },
};
