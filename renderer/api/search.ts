import { clientOf } from './call';

export const search = clientOf('search');
