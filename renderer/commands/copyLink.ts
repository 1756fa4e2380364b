import { copyFrontLink, frontLink } from '../stores/copyLink';
import type { Command } from './Command';

export const copyLink: Command = {
  id: 'link.copy',
  label: 'Copy a link to what is in front',
  group: 'Notes',
  keys: '$mod+Shift+KeyL',
  isEnabled: () => frontLink() !== null,
  run: copyFrontLink,
};
