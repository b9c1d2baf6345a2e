import type { Say } from '../say.ts';
import { wholeMinutes, type Instant } from '../time.ts';
import { duration, untilWords } from './clockTime.ts';
import type { HeldBack } from './fact.ts';
import type { Hold, HoldReason } from './holds.ts';
import type { Occasion } from './moments.ts';
import type { Reason } from './state.ts';

function occasionWords(occasion: Occasion, say: Say): string {
  switch (occasion) {
    case 'testsEnded':
      return say('Your tests just finished.');
    case 'buildEnded':
      return say('Your build just finished.');
    case 'debugEnded':
      return say('Your debug session just ended.');
    case 'taskEnded':
      return say('Your task just finished.');
    case 'commandEnded':
      return say('A long command just finished.');
    case 'agentEnded':
      return say('The agent seems to have finished.');
    case 'committed':
      return say('You just committed.');
    case 'pushed':
      return say('You just pushed.');
    case 'cameBack':
      return say('You just came back to the editor.');
    case 'saved':
      return say('You saved, and then it was quiet.');
    case 'waiting':
      return say('Something is running, so there is time for a stretch.');
    case 'pause':
      return say('You paused for a moment.');
    case 'gap':
      return say('You had a short gap, after a long wait.');
    case 'forced':
      return say('No good moment came within the longest wait.');
  }
}

export function heldWords(held: HeldBack, say: Say): string {
  const length = duration(held.length, say);
  switch (held.reason) {
    case 'breakpoint':
      return say('It was held for {0} while you were debugging.', length);
    case 'liveShare':
      return say('It was held for {0} during a Live Share session.', length);
    case 'meeting':
      return say('It was held for {0} during a meeting.', length);
  }
}

/** "48 minutes. Your tests just finished." */
export function reasonWords({ sat, occasion, held }: Reason, say: Say): string {
  const parts = [say('{0} minutes.', wholeMinutes(sat)), occasionWords(occasion, say)];
  if (held) parts.push(heldWords(held, say));
  return parts.join(' ');
}

function openEndedHold(reason: HoldReason, say: Say): string {
  switch (reason) {
    case 'notStarted':
      return say('Midback is starting.');
    case 'paused':
      return say('You asked for no reminders until you turn them on.');
    case 'onBreak':
      return say('You are on a break.');
    case 'standing':
      return say('You are standing.');
    case 'notSitting':
      return say('You do not seem to be sitting here just now.');
    case 'question':
      return say('A question about your time elsewhere is open.');
    case 'meeting':
      return say('You are in a meeting.');
    case 'offHours':
      return say('It is outside your working hours.');
    case 'liveShare':
      return say('You are in a Live Share session.');
    case 'breakpoint':
      return say('You are at a breakpoint.');
    case 'justReturned':
      return say('You came back only a moment ago.');
    case 'unfocused':
      return say('This window is not in front.');
    case 'offerOpen':
      return say('You were asked a moment ago.');
  }
}

/** Which rule holds a reminder back, and until when. */
export function holdWords({ reason, until }: Hold, now: Instant, zone: number, say: Say): string {
  if (until === undefined) return openEndedHold(reason, say);
  const time = untilWords(until, now, zone, say);
  switch (reason) {
    case 'paused':
      return say('You asked for no reminders until {0}.', time);
    case 'meeting':
      return say('You are in a meeting until {0}.', time);
    case 'offHours':
      return say('It is outside your working hours until {0}.', time);
    default:
      return openEndedHold(reason, say);
  }
}
