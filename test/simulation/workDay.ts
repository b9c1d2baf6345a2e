import type { Random } from './random.ts';

// Nothing here comes from src: what a person did is drawn first, and only then shown to Midback.

const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;

/** A stretch of true time, in milliseconds since the day began. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What an editor, a machine or a person does at one moment. */
export type Act =
  | { readonly kind: 'key'; readonly window: number; readonly sign: 'typed' | 'selected' | 'scrolled' | undefined }
  | { readonly kind: 'front'; readonly window: number | undefined }
  | { readonly kind: 'input' }
  | { readonly kind: 'open' | 'close' | 'kill'; readonly window: number }
  | { readonly kind: 'busy'; readonly window: number; readonly busy: boolean }
  | { readonly kind: 'sleep'; readonly length: number }
  | { readonly kind: 'hang'; readonly window: number; readonly length: number }
  | { readonly kind: 'setClock'; readonly by: number }
  | { readonly kind: 'travel'; readonly zone: number }
  | { readonly kind: 'meeting'; readonly length: number }
  | { readonly kind: 'routine'; readonly length: number }
  | { readonly kind: 'note' }
  | { readonly kind: 'answer' };

export interface TimedAct {
  readonly at: number;
  readonly act: Act;
}

/** A working day as it truly was. */
export interface WorkDay {
  readonly acts: readonly TimedAct[];
  readonly length: number;
  readonly absent: readonly Stretch[];
  /** At the desk, with something that an editor could see at least every 5 minutes. */
  readonly plain: readonly Stretch[];
  /** Breaks that restart the timer, in truth: absences of 5 minutes or more, and routines. */
  readonly breaks: readonly Stretch[];
  readonly systemTellsIdle: boolean;
  readonly browser: boolean;
}

type Doing = 'typing' | 'terminal' | 'reading' | 'browser' | 'call' | 'coffee' | 'lunch' | 'restart' | 'routine' | 'windows' | 'mishap';

/** How often a person turns to each, and so how a day is made up. */
const HABITS: readonly (readonly [Doing, number])[] = [
  ['typing', 34],
  ['terminal', 10],
  ['reading', 14],
  ['browser', 18],
  ['call', 2.5],
  ['coffee', 6],
  ['lunch', 1.2],
  ['restart', 1],
  ['routine', 3],
  ['windows', 5],
  ['mishap', 0.6],
];

/** Draws a day. It writes down every act and, beside it, the truth. */
export class DayWriter {
  readonly #random: Random;
  readonly #acts: TimedAct[] = [];
  readonly #absent: Stretch[] = [];
  readonly #breaks: Stretch[] = [];
  readonly #seen: number[] = [];
  readonly #open: number[] = [];
  #now = 0;
  #front: number | undefined;
  #opened = 0;
  #lunched = false;

  constructor(random: Random) {
    this.#random = random;
  }

  write(): WorkDay {
    const length = this.#random.between(6 * HOUR, 10 * HOUR);
    this.#openWindow();
    for (let more = Math.floor(this.#random.skewed(0, 1.5, 9)); more > 0; more--) this.#openWindow();
    while (this.#now < length) this.#do(this.#random.weighted(HABITS));
    return {
      acts: this.#acts.map((act, order) => ({ act, order })).sort((a, b) => a.act.at - b.act.at || a.order - b.order).map(({ act }) => act),
      length: this.#now,
      absent: this.#absent,
      plain: this.#plainStretches(),
      breaks: this.#breaks,
      systemTellsIdle: this.#random.chance(0.5),
      browser: this.#random.chance(0.15),
    };
  }

  #do(doing: Doing): void {
    const random = this.#random;
    const at = this.#now;
    switch (doing) {
      case 'typing':
        return this.#work(random.skewed(MINUTE, 7 * MINUTE, 40 * MINUTE), 'typed');
      case 'terminal':
        return this.#work(random.skewed(MINUTE, 5 * MINUTE, 30 * MINUTE), undefined);
      case 'reading':
        return this.#read();
      case 'browser':
        return this.#elsewhere(random.skewed(20 * SECOND, 3 * MINUTE, 25 * MINUTE), 12 * SECOND);
      case 'call':
        if (random.chance(0.4)) this.#call();
        else this.#elsewhere(random.between(15, 50) * MINUTE, 90 * SECOND);
        return;
      case 'coffee':
        return this.#leave(random.skewed(2 * MINUTE, 7 * MINUTE, 25 * MINUTE), 0.15);
      case 'lunch':
        if (this.#lunched || at < 2 * HOUR) return;
        this.#lunched = true;
        return this.#leave(random.between(25, 70) * MINUTE, 0.5);
      case 'restart':
        return this.#restart();
      case 'routine':
        return this.#routine();
      case 'windows':
        return this.#turnToAnotherWindow();
      case 'mishap':
        return this.#mishap();
    }
  }

  /** Keys in the window in front, seconds apart, with pauses for thought. */
  #work(length: number, sign: 'typed' | undefined): void {
    this.#comeToFront();
    const end = this.#now + length;
    while (this.#now < end) {
      const kind = sign && this.#random.weighted([['typed', 8], ['selected', 2], ['scrolled', 2]] as const);
      this.#key(kind);
      this.#now += this.#random.weighted([
        [this.#random.between(0.1, 4) * SECOND, 80],
        [this.#random.between(4, 40) * SECOND, 18],
        [this.#random.between(40, 150) * SECOND, 2],
      ]);
    }
  }

  /** Eyes only, and now and then the wheel. */
  #read(): void {
    this.#comeToFront();
    const end = this.#now + this.#random.skewed(30 * SECOND, 4 * MINUTE, 25 * MINUTE);
    while (this.#now < end) {
      this.#now += this.#random.skewed(5 * SECOND, 45 * SECOND, 6 * MINUTE);
      this.#key('scrolled');
    }
  }

  /** Another program in front, with input of its own. */
  #elsewhere(length: number, inputEvery: number): void {
    this.#bringToFront(undefined);
    const end = this.#now + length;
    while (this.#now < end) {
      this.#add({ kind: 'input' });
      this.#now += this.#random.skewed(SECOND, inputEvery, 4 * MINUTE);
    }
    this.#comeToFront();
    if (this.#random.chance(0.5)) this.#acts.push({ at: this.#now + this.#random.between(5, 240) * SECOND, act: { kind: 'answer' } });
  }

  /** A meeting that is told to Midback. */
  #call(): void {
    const length = this.#random.between(20, 60) * MINUTE;
    this.#add({ kind: 'meeting', length });
    this.#elsewhere(length, 3 * MINUTE);
  }

  /** Nobody is there. The editor may be in front or not, the lid may be closed, an agent may go on. */
  #leave(length: number, lid: number): void {
    const random = this.#random;
    const from = this.#now;
    if (random.chance(0.35)) this.#bringToFront(undefined);
    const agent = random.chance(0.25) ? this.#front : undefined;
    if (agent !== undefined) this.#add({ kind: 'busy', window: agent, busy: true });
    this.#now += 2 * SECOND;
    if (random.chance(lid)) {
      const awake = Math.min(random.between(1, 120) * SECOND, length / 2);
      this.#now += awake;
      this.#add({ kind: 'sleep', length: length - awake });
      this.#now += length - awake;
    } else this.#now += length;
    this.#absent.push({ from, to: this.#now });
    if (length >= 5 * MINUTE) this.#breaks.push({ from, to: this.#now });
    this.#comeToFront();
    this.#key('typed');
    if (agent !== undefined) this.#add({ kind: 'busy', window: agent, busy: false });
    if (random.chance(0.5)) this.#acts.push({ at: this.#now + random.between(5, 240) * SECOND, act: { kind: 'answer' } });
  }

  #routine(): void {
    this.#comeToFront();
    const from = this.#now;
    this.#key('selected');
    const length = this.#random.pick([60, 140, 180]) * SECOND;
    this.#add({ kind: 'routine', length });
    this.#now += length + SECOND;
    this.#breaks.push({ from, to: this.#now });
    this.#key('typed');
  }

  #restart(): void {
    this.#comeToFront();
    const window = this.#front!;
    this.#add({ kind: this.#random.chance(0.5) ? 'kill' : 'close', window });
    this.#open.splice(this.#open.indexOf(window), 1);
    this.#front = undefined;
    this.#now += this.#random.between(2, 45) * SECOND;
    this.#openWindow();
  }

  #turnToAnotherWindow(): void {
    const random = this.#random;
    if (this.#open.length < 10 && random.chance(0.3)) this.#openWindow();
    else if (this.#open.length > 1 && random.chance(0.3)) {
      const window = random.pick(this.#open.filter((other) => other !== this.#front));
      this.#open.splice(this.#open.indexOf(window), 1);
      this.#add({ kind: random.chance(0.2) ? 'kill' : 'close', window });
    } else this.#bringToFront(random.pick(this.#open));
    this.#key('selected');
    if (random.chance(0.5)) this.#add({ kind: 'note' });
  }

  #mishap(): void {
    const random = this.#random;
    const mishap = random.weighted([['setClock', 1], ['travel', 1], ['hang', 2]] as const);
    if (mishap === 'setClock') this.#add({ kind: 'setClock', by: random.pick([-2 * HOUR, -HOUR, -5 * MINUTE, HOUR, 3 * HOUR]) });
    if (mishap === 'travel') this.#add({ kind: 'travel', zone: random.pick([-300, 0, 60, 120, 330]) });
    if (mishap === 'hang') this.#add({ kind: 'hang', window: random.pick(this.#open), length: random.between(1, 20) * MINUTE });
  }

  #openWindow(): void {
    const window = this.#opened++;
    this.#open.push(window);
    this.#add({ kind: 'open', window });
    this.#front = window;
    this.#key('selected');
  }

  #comeToFront(): void {
    if (this.#front === undefined) this.#bringToFront(this.#random.pick(this.#open));
  }

  #bringToFront(window: number | undefined): void {
    if (window === this.#front) return;
    this.#add({ kind: 'front', window });
    this.#front = window;
    this.#now += SECOND;
    if (window !== undefined) this.#seen.push(this.#now);
  }

  #key(sign: 'typed' | 'selected' | 'scrolled' | undefined): void {
    this.#add({ kind: 'key', window: this.#front!, sign });
    this.#seen.push(this.#now);
  }

  #add(act: Act): void {
    this.#acts.push({ at: this.#now, act });
  }

  #plainStretches(): Stretch[] {
    return this.#seen.flatMap((from, index) => {
      const to = this.#seen[index + 1];
      const isAbsent = this.#absent.some((absence) => absence.from < (to ?? from) && absence.to > from);
      return to !== undefined && to > from && to - from <= 5 * MINUTE && !isAbsent ? [{ from, to }] : [];
    });
  }
}
