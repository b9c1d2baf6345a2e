import { describeThePanel } from './thePanel.ts';

describeThePanel('web');
