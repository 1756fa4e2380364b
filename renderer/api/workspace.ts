import { clientOf } from './call';

export const workspace = clientOf('workspace');
