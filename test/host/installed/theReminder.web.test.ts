import { describeTheReminder } from './theReminder.ts';

describeTheReminder('web');
