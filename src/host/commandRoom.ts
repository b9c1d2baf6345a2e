/** What commands, menus and links do: loaded with the first one that is used. */
export { CommandRunner } from './commandRunner.ts';
