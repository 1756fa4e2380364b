import { giveWay } from '../jobs';

giveWay();
