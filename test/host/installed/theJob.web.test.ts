import { describeTheJob } from './theJob.ts';

describeTheJob('web');
