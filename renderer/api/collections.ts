import { clientOf } from './call';

export const collections = clientOf('collections');
