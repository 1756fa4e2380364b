import { clientOf } from './call';

export const savedSearches = clientOf('savedSearches');
