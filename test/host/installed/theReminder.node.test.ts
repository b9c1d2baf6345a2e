import { describeTheReminder } from './theReminder.ts';

describeTheReminder('node');
