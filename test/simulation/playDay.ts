import { instant } from '../../src/core/time.ts';
import type { Act, WorkDay } from './act.ts';
import { Holds } from './holds.ts';
import type { Ending, Played, Shown, Verdict } from './played.ts';
import type { Random } from './random.ts';
import { SimEditor } from './simEditor.ts';
import { SimMachine } from './simMachine.ts';
import { isIn, overlap, SECOND, type Stretch } from './stretch.ts';

/** A terminal command that was over at once is no piece of work. */
const SHORTEST_COMMAND = 20 * SECOND;

/** Plays a drawn day in an editor on moved time. */
export class DayPlayer {
  readonly #day: WorkDay;
  readonly #random: Random;
  readonly #machine: SimMachine;
  readonly #editor: SimEditor;
  readonly #holds = new Holds();
  readonly #shown: Shown[] = [];
  readonly #endings: Ending[] = [];
  readonly #routines: Stretch[] = [];
  readonly #acknowledged: string[] = [];
  readonly #kills: number[] = [];
  #count = 0;
  #routineUntil = 0;

  constructor(day: WorkDay, random: Random) {
    this.#day = day;
    this.#random = random;
    this.#machine = new SimMachine(!day.browser);
    this.#editor = new SimEditor({
      machine: this.#machine,
      random,
      tellsIdle: day.systemTellsIdle,
      ask: (window, buttons) => this.#asked(window, buttons),
      startBreak: (window) => this.#routine(window, 140 * SECOND),
    });
  }

  async play(): Promise<Played> {
    const { acts, length } = this.#day;
    for (let index = 0; ; ) {
      const act = acts[index];
      const next = Math.min(this.#holds.ahead(act?.at ?? length), this.#editor.next, this.#machine.next);
      await this.#machine.passUntil(next);
      this.#editor.doDue();
      if (!act && this.#machine.now >= this.#holds.ahead(length)) break;
      if (!act || this.#machine.now < this.#holds.ahead(act.at)) continue;
      index++;
      await this.#act(act.act);
      this.#machine.stir();
    }
    return this.#result();
  }

  async #result(): Promise<Played> {
    await this.#machine.settle();
    const { person } = this.#editor.inFront!;
    const verdicts = person.timeline().map(({ from, to, mark }): Verdict => ({ mark, from: this.#machine.truly(from), to: this.#machine.truly(to) }));
    const days = [...(await person.days()).values()];
    const counted = days.reduce((sum, { sitting, standing, onBreak, away, unknown }) => sum + sitting + standing + onBreak + away + unknown, 0);
    const offers = person.facts('nudge.offered');
    for (const window of this.#editor.windows) await this.#editor.close(window);
    return {
      length: this.#machine.now,
      absent: this.#holds.truly(this.#day.absent),
      open: this.#holds.truly(this.#day.open),
      told: this.#holds.truly(this.#day.told),
      kills: this.#kills,
      routines: this.#routines,
      seen: this.#editor.seen,
      keys: this.#editor.keys,
      endings: this.#endings,
      shown: this.#shown,
      verdicts,
      counted,
      offers,
      acknowledged: this.#acknowledged.length,
      lost: this.#lost(),
    };
  }

  async #act(act: Act): Promise<void> {
    const { inFront } = this.#editor;
    switch (act.kind) {
      case 'clip':
        return this.#editor.play(act.window, act.trace, act.place, act.length);
      case 'front':
        return this.#editor.bringToFront(act.window);
      case 'input':
        return this.#editor.input();
      case 'open':
      case 'close':
      case 'forget':
        return this.#editor[act.kind](act.window);
      case 'kill':
        this.#editor.kill(act.window);
        if (this.#editor.windows.length === 0) this.#kills.push(this.#machine.now);
        return;
      case 'job':
        return this.#job(act);
      case 'moment':
        if (act.moment === 'committed') this.#endings.push({ at: this.#machine.now });
        return inFront?.tell({ type: 'moment', moment: act.moment });
      case 'sleep':
        return this.#machine.sleep(act.length);
      case 'hang':
        return this.#hang(act.window, act.length);
      case 'setClock':
        return this.#machine.setClock(act.by);
      case 'travel':
        return this.#machine.setZone(act.zone);
      case 'meeting':
        return inFront?.person.declare({ kind: 'meeting', until: act.until === undefined ? undefined : instant(this.#machine.wall + act.until) });
      case 'meetingEnded':
      case 'stood':
      case 'sat':
        return inFront?.person.declare({ kind: act.kind });
      case 'routine':
        return this.#editor.front === undefined ? undefined : this.#routine(this.#editor.front, act.length, false);
      case 'note':
        return this.#note();
      case 'answer':
        return this.#answer();
    }
  }

  #job({ window: number, job, length }: Extract<Act, { readonly kind: 'job' }>): void {
    const window = this.#editor.window(number);
    const id = `${job}-${this.#count++}`;
    window?.tell({ type: 'jobStarted', id, job });
    this.#machine.after(length, () => {
      window?.tell({ type: 'jobEnded', id });
      const counts = job !== 'command' || length >= SHORTEST_COMMAND;
      if (counts && window && window === this.#editor.inFront) this.#endings.push({ at: this.#machine.now });
    });
  }

  /** A window that is not in front hangs: the person would notice the one in front. */
  #hang(number: number, length: number): void {
    const window = this.#editor.window(number);
    if (!window || window === this.#editor.inFront) return;
    window.process.stop();
    this.#machine.after(length, () => window.process.goOn());
  }

  /** The person does a guided break now; what was planned comes after it. */
  #routine(number: number, length: number, putsOff = true): void {
    const window = this.#editor.window(number);
    if (!window || this.#machine.now < this.#routineUntil) return;
    const session = `s${this.#count++}`;
    const say = (state: 'running' | 'ended', taken: boolean): void => window.person.declare({ kind: 'break', session, state, taken });
    say('running', false);
    const from = this.#machine.now;
    this.#routineUntil = from + length;
    this.#routines.push({ from, to: from + length });
    this.#machine.after(length, () => say('ended', true));
    if (!putsOff) return;
    this.#holds.add(from, length + SECOND);
    this.#editor.putOff(length + SECOND);
  }

  /** A notification comes up. Whoever sits there looks at it within half a minute, or never. */
  #asked(window: number, buttons: readonly string[]): Promise<string | undefined> {
    const [start, later, skip] = buttons;
    const at = this.#machine.now;
    if (buttons.length !== 3 || start !== 'Start') return Promise.resolve(undefined);
    this.#shown.push({ at, window, sinceKey: this.#editor.sinceKey, sinceTerminalKey: this.#editor.sinceTerminalKey });
    const choice = this.#random.weighted([[start, 4], [later, 2], [skip, 1], [undefined, 3]] as const);
    const delay = this.#random.between(2, 25) * SECOND;
    const isThere = (): boolean => !isIn(this.#machine.now, this.#holds.truly(this.#day.absent)) && this.#editor.front === window;
    return new Promise((resolve) => {
      this.#machine.after(delay, () => {
        if (choice !== undefined && isThere()) {
          this.#editor.touch(window);
          resolve(choice);
        }
      });
    });
  }

  /** A fact that the disk has acknowledged must never be lost. */
  async #note(): Promise<void> {
    const id = `note-${this.#acknowledged.length}`;
    if (await this.#editor.inFront?.person.record({ kind: 'note', id })) this.#acknowledged.push(id);
  }

  #lost(): number {
    const texts = [...this.#editor.files.contents.values()];
    return this.#acknowledged.filter((id) => !texts.some((text) => text.includes(`"${id}"`))).length;
  }

  /** The person answers what is asked, and truly. */
  #answer(): void {
    const person = this.#editor.inFront?.person;
    const question = person?.view().question;
    if (!person || !question) return;
    const asked = { from: this.#machine.truly(question.from), to: this.#machine.truly(question.to) };
    const gone = overlap([asked], this.#holds.truly(this.#day.absent)) > (asked.to - asked.from) / 2;
    this.#editor.touch(this.#editor.front!);
    person.declare({ kind: 'answered', question, as: gone ? 'break' : 'sitting' });
  }
}
