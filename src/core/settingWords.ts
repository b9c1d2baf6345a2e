import type { Say } from './say.ts';
import { SETTINGS, type SettingProblem } from './settings.ts';
import { minutes } from './time.ts';

/** What is wrong with a setting, and what is used in its place, in one sentence for the person. */
export function problemWords({ key, used }: SettingProblem, say: Say): string {
  const setting = SETTINGS[key];
  const name = `midback.${key}`;
  switch (setting.kind) {
    case 'minutes':
      return say('{0} must be a number of minutes from {1} to {2}; {3} is used.', name, ...setting.range, Number(used) / minutes(1));
    case 'choice':
      return say('{0} must be one of {1}; {2} is used.', name, setting.choices.join(', '), String(used));
    case 'switch':
      return say('{0} must be true or false; {1} is used.', name, String(used));
    case 'routine':
      return say('{0} must be the id of a routine; {1} is used.', name, String(used));
    case 'workingHours':
      return say('{0} must be a list of entries such as "Mon-Fri 09:00-17:30"; the others are left out.', name);
  }
}
