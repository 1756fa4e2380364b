import { clientOf } from './call';

export const settings = clientOf('settings');
