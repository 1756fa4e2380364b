import { clientOf } from './call';

export const citations = clientOf('citations');
