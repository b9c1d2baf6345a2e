/**
 * Every command of the product, once. package.json names the same ids: a test ties the two both ways.
 * Those in `hidden` are for links and buttons and stay out of the palette.
 */
export const COMMANDS = {
  startBreak: 'midback.startBreak',
  startRoutine: 'midback.startRoutine',
  tookBreak: 'midback.tookBreak',
  showMenu: 'midback.showMenu',
  inMeeting: 'midback.inMeeting',
  endMeeting: 'midback.endMeeting',
  pauseReminders: 'midback.pauseReminders',
  resumeReminders: 'midback.resumeReminders',
  standing: 'midback.standing',
  sitting: 'midback.sitting',
  countAsSitting: 'midback.countAsSitting',
  countAsBreak: 'midback.countAsBreak',
  explain: 'midback.explain',
  pauseBreak: 'midback.pauseBreak',
  nextStep: 'midback.nextStep',
  previousStep: 'midback.previousStep',
  easierVersion: 'midback.easierVersion',
  endBreak: 'midback.endBreak',
  showRoutineAsText: 'midback.showRoutineAsText',
  browsePoses: 'midback.browsePoses',
} as const;

export type CommandName = keyof typeof COMMANDS;
export type CommandId = (typeof COMMANDS)[CommandName];
