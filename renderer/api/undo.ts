import { clientOf } from './call';

export const undo = clientOf('undo');
