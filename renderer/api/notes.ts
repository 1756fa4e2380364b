import { clientOf } from './call';

export const notes = clientOf('notes');
