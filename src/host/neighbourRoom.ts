/** What Git and Live Share tell: loaded where one of them is active. */
export { OtherExtensions } from './otherExtensions.ts';
