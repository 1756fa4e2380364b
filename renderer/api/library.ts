import { clientOf } from './call';

export const library = clientOf('library');
