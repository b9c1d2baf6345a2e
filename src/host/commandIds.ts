/** Every command of the product, once. package.json names the same ids: a test ties the two both ways. */
export const COMMANDS = [
  'startBreak',
  'startRoutine',
  'tookBreak',
  'showMenu',
  'inMeeting',
  'endMeeting',
  'pauseReminders',
  'resumeReminders',
  'standing',
  'sitting',
  'countAsSitting',
  'countAsBreak',
  'explain',
  'pauseBreak',
  'nextStep',
  'previousStep',
  'easierVersion',
  'endBreak',
  'showRoutineAsText',
  'browsePoses',
] as const;

export type CommandName = (typeof COMMANDS)[number];
type CommandId = `midback.${CommandName}`;

/** As VS Code knows it. */
export const commandId = (name: CommandName): CommandId => `midback.${name}`;
