import { clientOf } from './call';

export const articles = clientOf('articles');
