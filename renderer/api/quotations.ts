import { clientOf } from './call';

export const quotations = clientOf('quotations');
