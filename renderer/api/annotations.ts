import { clientOf } from './call';

export const annotations = clientOf('annotations');
