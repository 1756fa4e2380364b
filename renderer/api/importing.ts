import { clientOf } from './call';

export const importing = clientOf('importing');
