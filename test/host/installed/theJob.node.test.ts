import { describeTheJob } from './theJob.ts';

describeTheJob('node');
