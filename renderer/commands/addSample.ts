import { addSample, hasSample } from '../stores/sample';
import type { Command } from './Command';

export const addSampleCommand: Command = {
  id: 'library.addSample',
  label: 'Add the sample',
  group: 'Library',
  isEnabled: () => !hasSample(),
  run: addSample,
};
