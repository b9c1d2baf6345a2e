import { describeTheDamage } from './theDamage.ts';

describeTheDamage('web');
