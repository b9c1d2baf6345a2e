import { describeThePanel } from './thePanel.ts';

describeThePanel('node');
