import { currentArticles, toggleCurrentArticles } from '../stores/currentArticles';
import type { Command } from './Command';

export const markRead: Command = {
  id: 'article.read',
  label: 'Mark as read or unread',
  group: 'Articles',
  keys: 'e',
  isEnabled: () => currentArticles().length > 0,
  run: () => {
    toggleCurrentArticles('read');
  },
};
