import { describeTheDamage } from './theDamage.ts';

describeTheDamage('node');
