import { clientOf } from './call';

export const shell = clientOf('shell');
