import type { WorkDay } from './act.ts';
import { DayWriter } from './dayWriter.ts';
import type { Random } from './random.ts';
import { HOUR, MINUTE, SECOND } from './stretch.ts';

type Habit = (day: DayWriter) => void;

/** What a person turns to next, and how often. */
const HABITS: readonly (readonly [Habit, number])[] = [
  [code, 32],
  [(day) => day.play('terminal', day.minutes(1, 4, 30)), 9],
  [(day) => day.play('reading', day.minutes(0.5, 4, 25)), 14],
  [(day) => day.play('webview', day.minutes(0.3, 1.5, 8)), 3],
  [(day) => lookAtOtherProgram(day, day.minutes(0.3, 3, 25), 12), 18],
  [watchAgent, 4],
  [call, 2.5],
  [(day) => goAway(day, day.minutes(1.5, 7, 25)), 6],
  [(day) => day.now > 2 * HOUR && day.random.chance(0.5) && goAway(day, day.random.between(25, 70) * MINUTE), 2],
  [restart, 1],
  [stretch, 2],
  [turnToAnotherWindow, 5],
  [standUp, 0.5],
  [mishap, 1],
];

/** The person works on after the last break, so that every question of the day has found its answer. */
const EVENING = 12 * MINUTE;

/** Draws a working day. */
export function drawDay(random: Random): WorkDay {
  const day = new DayWriter(random);
  const length = random.between(6 * HOUR, 10 * HOUR);
  day.open();
  for (let more = Math.floor(random.skewed(0, 1.5, 9)); more > 0; more--) day.open();
  while (day.now < length) random.weighted(HABITS)(day);
  day.add({ kind: 'sat' });
  day.play(day.hands, EVENING);
  return day.finish();
}

/** Keys with thoughts in between, saves, and now and then a test run or a commit. */
function code(day: DayWriter): void {
  const { random } = day;
  day.comeToFront();
  const window = day.front!;
  const length = day.minutes(1, 7, 40);
  for (let at = random.between(0, 4) * MINUTE; at < length; at += random.between(0.6, 3.4) * MINUTE) day.add({ kind: 'moment', moment: 'saved' }, at);
  for (let at = random.between(1, 20) * MINUTE; at < length; at += day.minutes(2, 11, 40)) {
    const job = random.pick(['test', 'test', 'build', 'task', 'command', 'command', 'debug'] as const);
    day.add({ kind: 'job', window, job, length: random.skewed(3, 22, 240) * SECOND }, at);
  }
  if (random.chance(length / HOUR)) day.add({ kind: 'moment', moment: 'committed' }, random.next() * length);
  day.play(day.hands, length);
}

/** Another program in front, with a hand on the mouse every so many seconds. */
function lookAtOtherProgram(day: DayWriter, length: number, everySeconds: number): void {
  day.bringToFront(undefined);
  const end = day.now + length;
  while (day.now < end) {
    day.add({ kind: 'input' });
    day.pass(Math.min(end - day.now, day.random.skewed(1, everySeconds, 240) * SECOND));
  }
  day.comeToFront();
  day.mayAnswer();
}

/** An agent works, and the person reads along, looks elsewhere, or goes. */
function watchAgent(day: DayWriter): void {
  day.comeToFront();
  const length = day.minutes(1, 5, 30);
  day.clip('agent', length, day.front!);
  const during = day.random.weighted([['read', 4], ['elsewhere', 3], ['go', 2]] as const);
  if (during === 'read') day.play('reading', length);
  else if (during === 'elsewhere') lookAtOtherProgram(day, length, 12);
  else goAway(day, length * day.random.between(0.5, 1.5));
}

/** A meeting "until I end it" that nobody ends is over after this. */
const FORGOTTEN = 2 * HOUR;

/** A call in another program. Some tell Midback, and most of them tell it when it is over, too. */
function call(day: DayWriter): void {
  const { random } = day;
  const length = random.between(15, 60) * MINUTE;
  const told = random.chance(0.4);
  const until = random.chance(0.3) ? undefined : length > 30 * MINUTE ? 60 * MINUTE : 30 * MINUTE;
  const from = day.now;
  if (told) {
    day.comeToFront();
    day.add({ kind: 'meeting', until });
  }
  lookAtOtherProgram(day, length, 90);
  if (!told) return;
  const ends = random.chance(0.9);
  if (ends) day.add({ kind: 'meetingEnded' });
  day.tell(from, ends ? day.now : from + (until ?? FORGOTTEN));
}

/** Nobody is there. The editor stays in front, or another program, or a locked screen; the lid may be closed. */
function goAway(day: DayWriter, length: number): void {
  const { random } = day;
  const long = length > 20 * MINUTE;
  day.leave(() => {
    if (random.chance(0.5)) day.bringToFront(undefined);
    day.pass(2 * SECOND);
    const end = day.now + length;
    if (long && !day.setsClock && random.chance(0.1)) closeAll(day);
    else if (random.chance(long ? 0.4 : 0.15)) sleepUntil(day, end, random.between(1, 120) * SECOND);
    else if (long && random.chance(0.3)) sleepUntil(day, end, random.between(15, 20) * MINUTE);
    day.pass(Math.max(0, end - day.now));
  });
  if (random.chance(0.3)) return; // to whatever comes next, be it in another program
  day.comeToFront();
  day.play(day.hands, random.between(5, 40) * SECOND);
  day.mayAnswer();
}

/** The lid is closed, or the machine goes to sleep by itself. */
function sleepUntil(day: DayWriter, end: number, awake: number): void {
  day.pass(awake);
  const length = end - day.now;
  if (length < SECOND) return;
  day.add({ kind: 'sleep', length });
  day.pass(length);
  day.woke = day.now;
}

function closeAll(day: DayWriter): void {
  for (const window of day.windows) day.close(window);
}

/** The window is closed, killed, or loses its connection and runs on unheard; it comes again at once. */
function restart(day: DayWriter): void {
  day.comeToFront();
  day.close(day.front!, day.random.weighted([['close', 4], ['kill', 4], ['forget', 2]] as const));
  day.pass(day.random.between(2, 45) * SECOND);
  day.open();
}

/** A guided break that the person begins. */
function stretch(day: DayWriter): void {
  day.play('reading', 5 * SECOND);
  const length = day.random.pick([60, 140, 180]) * SECOND;
  day.add({ kind: 'routine', length });
  day.pass(length + SECOND);
}

function turnToAnotherWindow(day: DayWriter): void {
  const { random } = day;
  const others = day.windows.filter((window) => window !== day.front);
  if (day.windows.length < 10 && random.chance(0.3)) day.open();
  else if (others.length > 0 && day.windows.length > 1 && random.chance(0.3)) day.close(random.pick(others), random.chance(0.2) ? 'kill' : 'close');
  else if (day.windows.length > 0) day.bringToFront(random.pick(day.windows));
  day.play('reading', 3 * SECOND);
  if (random.chance(0.5)) day.add({ kind: 'note' });
}

/** Some work standing for a while, and most of them say when they sit down again. */
function standUp(day: DayWriter): void {
  day.comeToFront();
  day.add({ kind: 'stood' });
  day.play(day.hands, day.minutes(5, 20, 60));
  if (day.random.chance(0.8)) day.add({ kind: 'sat' });
}

function mishap(day: DayWriter): void {
  const { random } = day;
  const kind = random.weighted([['setClock', 2], ['travel', 1], ['hang', 2]] as const);
  if (kind === 'setClock' && maySetClock(day)) day.add({ kind, by: random.pick(day.browser ? BACK : [...BACK, HOUR, 3 * HOUR]) });
  if (kind === 'travel') day.add({ kind, zone: random.pick([-300, 0, 60, 120, 330]) });
  if (kind === 'hang' && day.windows.length > 0) day.add({ kind, window: random.pick(day.windows), length: random.between(1, 20) * MINUTE });
}

const BACK = [-2 * HOUR, -HOUR, -5 * MINUTE];

/** A browser has no uptime: there a clock that is set forward, or just after sleep, cannot be told from sleep. */
const maySetClock = (day: DayWriter): boolean => day.setsClock && (!day.browser || day.now - day.woke > 3 * MINUTE);
