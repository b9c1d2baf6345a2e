const NAMES = [
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

export type CommandName = (typeof NAMES)[number];
export type CommandId = `midback.${CommandName}`;

/** Every command of the product, once. package.json names the same ids: a test ties the two both ways. */
export const COMMANDS = Object.fromEntries(NAMES.map((name) => [name, `midback.${name}`])) as {
  readonly [K in CommandName]: `midback.${K}`;
};
