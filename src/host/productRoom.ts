export { Midback } from './midback.ts';
