import { sumOf } from '../core/routine/record.ts';
import type { SessionState } from '../core/routine/sessionState.ts';
import type { FromPanel, PanelSnapshot } from '../protocol/breakPanel.ts';
import { fillIn } from '../protocol/words.ts';
import { Announcer } from './announcer.ts';
import { button } from './controls.ts';
import { Cues } from './cues.ts';
import { secondsUp } from './durations.ts';
import { ExercisePlayer } from './exercisePlayer.ts';
import { intentOf, mainIntent, type Intent } from './keys.ts';
import { RunningClock } from './panelClock.ts';
import { endedScreen, finishedScreen, safetyScreen, type PlainScreen } from './plainScreens.ts';
import { Tones } from './tones.ts';

type ScreenKind = 'safety' | 'exercise' | 'ended' | 'finished';

const screenOf = (session: SessionState): ScreenKind =>
  session.kind === 'waiting' || session.kind === 'running' || session.kind === 'paused' ? 'exercise' : session.kind;

/** What a screen is made of: when it changes, the screen is made anew. */
const makingOf = (kind: ScreenKind, { session, end, look }: PanelSnapshot): string =>
  JSON.stringify(kind === 'exercise' ? [kind, session.run.id, look.figure] : [kind, session.run.id, end]);

/** Plays snapshots: shows the screen that belongs to the session's state, and passes on what the person does. */
export class Player {
  readonly #root: HTMLElement;
  readonly #post: (message: FromPanel) => void;
  readonly #clock = new RunningClock();
  readonly #tones = new Tones();
  readonly #cues = new Cues((tone) => this.#tones.play(tone));
  readonly #announcer = new Announcer();
  #snapshot: PanelSnapshot | undefined;
  #exercise: { readonly making: string; readonly player: ExercisePlayer } | undefined;
  #shown: string | undefined;
  #countdown: number | undefined;
  /** A screen that waits until the person comes to the panel. */
  #withoutFocus: Pick<PlainScreen, 'focusMain'> | undefined;

  constructor(root: HTMLElement, post: (message: FromPanel) => void) {
    this.#root = root;
    this.#post = post;
    root.after(this.#announcer.root);
    addEventListener('focus', () => {
      this.#withoutFocus?.focusMain();
      this.#withoutFocus = undefined;
    });
    new ResizeObserver(() => this.#exercise?.player.render()).observe(root);
  }

  receive(snapshot: PanelSnapshot): void {
    this.#snapshot = snapshot;
    this.#clock.set(snapshot.clock, performance.now());
    this.#tones.set(snapshot.look.sound === 'on');
    this.#cues.session(snapshot.session.kind);
    this.#show(screenOf(snapshot.session), snapshot);
  }

  /** Answers a key; true when it meant something. */
  key(key: string): boolean {
    const intent = this.#snapshot && intentOf(key, this.#snapshot.session);
    if (intent) this.#send(intent);
    return intent !== undefined;
  }

  /** A key or a click: from now on the browser lets sound out. */
  gesture(): void {
    this.#tones.allow();
  }

  readonly #send = (intent: Intent): void => {
    this.gesture();
    if (intent === 'back') this.#post({ type: 'back' });
    else if (intent === 'sound') this.#switchSound();
    else this.#post({ type: 'act', act: intent.act });
  };

  readonly #main = (): void => {
    if (this.#snapshot) this.#send(mainIntent(this.#snapshot.session));
  };

  #switchSound(): void {
    const on = this.#snapshot?.look.sound !== 'on';
    this.#tones.set(on);
    this.#tones.allow();
    this.#post({ type: 'sound', on });
  }

  #show(kind: ScreenKind, snapshot: PanelSnapshot): void {
    const player = this.#exercisePlayer(snapshot);
    const making = makingOf(kind, snapshot);
    const isNew = making !== this.#shown;
    this.#shown = making;
    if (isNew) clearInterval(this.#countdown);
    if (kind === 'exercise') {
      if (isNew) this.#putUp(player, this.#root.contains(document.activeElement));
      player.render();
    } else if (isNew) {
      player.stop();
      this.#putUp(this.#plainScreen(kind, snapshot, player), true);
    }
  }

  #putUp(screen: Pick<PlainScreen, 'root' | 'focusMain'>, takeFocus: boolean): void {
    this.#root.replaceChildren(screen.root);
    this.#withoutFocus = undefined;
    if (!takeFocus) return;
    if (document.hasFocus()) screen.focusMain();
    else this.#withoutFocus = screen; // the person is elsewhere: a panel must not call them away
  }

  /** The player of this session, made anew for another one or another look. */
  #exercisePlayer(snapshot: PanelSnapshot): ExercisePlayer {
    const making = makingOf('exercise', snapshot);
    if (this.#exercise?.making !== making) {
      this.#exercise?.player.stop();
      const tools = { clock: this.#clock, cues: this.#cues, announcer: this.#announcer, send: this.#send };
      this.#exercise = { making, player: new ExercisePlayer(snapshot, tools) };
    }
    this.#exercise.player.receive(snapshot);
    return this.#exercise.player;
  }

  #plainScreen(kind: Exclude<ScreenKind, 'exercise'>, snapshot: PanelSnapshot, { plans }: ExercisePlayer): PlainScreen {
    const { words, session, end } = snapshot;
    if (kind === 'safety') return safetyScreen(words, this.#main);
    const backWord = end.back === undefined ? words.backToEditor : fillIn(words.back, end.back);
    const back = (look: string) => button(look, 'back', backWord, 'Enter', () => this.#send('back')).root;
    if (session.kind === 'finished' && session.record)
      return finishedScreen(words, session.record, plans.chosen, end, back('main'));
    return this.#countingScreen(snapshot, back('quiet wide'));
  }

  /** "Go on", with its seconds counted down. */
  #countingScreen({ words, session }: PanelSnapshot, back: HTMLButtonElement): PlainScreen {
    const ended = endedScreen(words, sumOf(session.run.done) / 1_000, this.#main, back);
    const count = (): void => ended.show(secondsUp(this.#clock.offerLeft(performance.now())));
    this.#countdown = setInterval(count, 1_000) as unknown as number;
    count();
    return ended;
  }
}
