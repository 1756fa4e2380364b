import { hasSample, removeSample } from '../stores/sample';
import type { Command } from './Command';

export const removeSampleCommand: Command = {
  id: 'library.removeSample',
  label: 'Remove the sample',
  group: 'Library',
  isEnabled: hasSample,
  run: removeSample,
};
