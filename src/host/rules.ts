import { DEFAULT_RULES as NUDGE_DEFAULTS, type NudgeRules } from '../core/nudge/rules.ts';
import type { Settings } from '../core/settings.ts';
import { DEFAULT_RULES as SITTING_DEFAULTS, type SittingRules } from '../core/sitting/rules.ts';

/** When to ask, by the person's settings. */
export const nudgeRules = (settings: Settings): NudgeRules => ({
  ...NUDGE_DEFAULTS,
  askAfter: settings.askAfter,
  cueAfter: settings.cueAfter,
  maxWait: settings.maxWait,
  later: settings.later,
  loudness: settings.loudness,
  whileYouWait: settings.whileYouWait,
  standingEverySecondTime: settings.standingEverySecondTime,
  workingHours: settings.workingHours,
  routines: { ...NUDGE_DEFAULTS.routines, usual: settings.defaultRoutine },
});

/** What counts as sitting, by the person's settings. */
export const sittingRules = (settings: Settings): SittingRules => ({
  ...SITTING_DEFAULTS,
  awayAfter: settings.awayAfter,
  grace: settings.elsewhereGrace,
  askSystem: settings.useSystemIdleTime,
});
