/** What commands, menus and links do, and complaints of settings: loaded with the first one. */
export { CommandRunner } from './commandRunner.ts';
export { SettingComplaints } from './settingComplaints.ts';
