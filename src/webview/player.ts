import type { Pose } from '../core/body/pose.ts';
import { createStage, type Shot, type Stage } from '../core/figure/stage.ts';
import { frameAt } from '../core/routine/frameAt.ts';
import { mainPose, type PlannedStep } from '../core/routine/plan.ts';
import { sumOf } from '../core/routine/record.ts';
import type { SessionState } from '../core/routine/sessionState.ts';
import type { FromPanel, PanelSnapshot } from '../protocol/breakPanel.ts';
import { fillIn } from '../protocol/words.ts';
import { Announcer } from './announcer.ts';
import { isCalm } from './calm.ts';
import { button, Controls } from './controls.ts';
import { Cues } from './cues.ts';
import { secondsUp } from './durations.ts';
import { exerciseAt } from './exercise.ts';
import { ExerciseScreen } from './exerciseScreen.ts';
import type { Showing } from './figureView.ts';
import { FrameLoop } from './frameLoop.ts';
import { intentOf, mainIntent, type Intent } from './keys.ts';
import { nextLook } from './nextLook.ts';
import { RunningClock } from './panelClock.ts';
import { endedScreen, finishedScreen, safetyScreen, type PlainScreen } from './plainScreens.ts';
import { plansOf, type Plans } from './plans.ts';
import { SoundButton } from './soundButton.ts';
import { Tones } from './tones.ts';
import { Turning } from './turning.ts';
import { isTwist } from './twist.ts';

type ScreenKind = 'safety' | 'exercise' | 'ended' | 'finished';

const screenOf = (session: SessionState): ScreenKind =>
  session.kind === 'waiting' || session.kind === 'running' || session.kind === 'paused' ? 'exercise' : session.kind;

/** What lasts as long as a session: its screens' words, its stage, its plans. */
interface Setting {
  readonly run: string;
  readonly stage: Stage;
  readonly poses: ReadonlyMap<string, Pose>;
  readonly exercise: ExerciseScreen;
  readonly controls: Controls;
  readonly sound: SoundButton;
  readonly turning: Turning;
}

/** Plays snapshots: shows the right screen, keeps its words up to the second, and moves the figure while it moves. */
export class Player {
  readonly #root: HTMLElement;
  readonly #post: (message: FromPanel) => void;
  readonly #clock = new RunningClock();
  readonly #tones = new Tones();
  readonly #cues = new Cues((tone) => this.#tones.play(tone));
  readonly #announcer = new Announcer();
  readonly #loop = new FrameLoop(() => this.#render());
  #snapshot: PanelSnapshot | undefined;
  #setting: Setting | undefined;
  #plans: Plans | undefined;
  #shown: ScreenKind | undefined;
  #everySecond: ((now: number) => void) | undefined;
  #timer: number | undefined;

  constructor(root: HTMLElement, post: (message: FromPanel) => void) {
    this.#root = root;
    this.#post = post;
    root.after(this.#announcer.root);
    new ResizeObserver(() => this.#render()).observe(root);
  }

  receive(snapshot: PanelSnapshot): void {
    const now = performance.now();
    this.#snapshot = snapshot;
    this.#clock.set(snapshot.clock, now);
    if (this.#setting?.run !== snapshot.session.run.id) this.#setUp(snapshot);
    this.#plans = plansOf(snapshot, this.#plans);
    this.#tones.set(snapshot.look.sound === 'on');
    this.#cues.session(snapshot.session.kind);
    this.#show(screenOf(snapshot.session), snapshot);
    this.#render();
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

  #setUp({ content, session, look, words }: PanelSnapshot): void {
    const poses = new Map(content.poses.map((pose) => [pose.id, pose]));
    const controls = new Controls(words, () => this.#main(), (intent) => this.#send(intent));
    const sound = new SoundButton(words, () => this.#send('sound'));
    const exercise = new ExerciseScreen(words, sound.root, controls.root);
    const stage = createStage(poses, look.figure);
    exercise.figure.setStage(stage);
    const turning = new Turning(exercise.figureBox, () => this.#render());
    this.#setting = { run: session.run.id, stage, poses, exercise, controls, sound, turning };
    this.#plans = undefined;
    this.#shown = undefined;
  }

  #main(): void {
    if (this.#snapshot) this.#send(mainIntent(this.#snapshot.session));
  }

  #send(intent: Intent): void {
    this.gesture();
    if (intent === 'back') this.#post({ type: 'back' });
    else if (intent === 'sound') this.#switchSound();
    else this.#post({ type: 'act', act: intent.act });
  }

  #switchSound(): void {
    const on = this.#snapshot?.look.sound !== 'on';
    this.#tones.set(on);
    this.#tones.allow();
    this.#post({ type: 'sound', on });
  }

  /** Puts a screen up when another kind of screen is needed. */
  #show(kind: ScreenKind, snapshot: PanelSnapshot): void {
    if (kind === this.#shown) return;
    const hadFocus = this.#root.contains(document.activeElement);
    this.#shown = kind;
    this.#everySecond = undefined;
    if (kind === 'exercise') {
      const { exercise, controls } = this.#setting as Setting;
      this.#root.replaceChildren(exercise.root);
      if (hadFocus) controls.focusMain();
      return;
    }
    const screen = this.#plainScreen(kind, snapshot);
    this.#root.replaceChildren(screen.root);
    screen.focusMain();
  }

  #plainScreen(kind: Exclude<ScreenKind, 'exercise'>, { words, session, end }: PanelSnapshot): PlainScreen {
    if (kind === 'safety') return safetyScreen(words, () => this.#main());
    const backWord = end.back === undefined ? words.backToEditor : fillIn(words.back, end.back);
    const back = (look: string) => button(look, 'back', backWord, 'Enter', () => this.#send('back')).root;
    if (session.kind === 'finished' && session.record && this.#plans)
      return finishedScreen(words, session.record, this.#plans.chosen, end, back('main'));
    const ended = endedScreen(words, sumOf(session.run.done) / 1000, () => this.#main(), back('quiet wide'));
    this.#everySecond = (now) => ended.show(secondsUp(this.#clock.offerLeft(now)));
    return ended;
  }

  readonly #render = (): void => {
    clearTimeout(this.#timer);
    const now = performance.now();
    this.#everySecond?.(now);
    const wait = this.#shown === 'exercise' ? this.#renderExercise(now) : this.#everySecond ? 1_000 : undefined;
    if (wait !== undefined) this.#timer = setTimeout(this.#render, wait) as unknown as number;
  };

  /** Brings the exercise screen up to `now`; returns after how many milliseconds it has to be looked at again. */
  #renderExercise(now: number): number | undefined {
    const { snapshot, setting, plans } = { snapshot: this.#snapshot, setting: this.#setting, plans: this.#plans };
    if (!snapshot || !setting || !plans) return undefined;
    const { session, words, look } = snapshot;
    const elapsed = this.#clock.elapsed(now);
    const frame = frameAt(plans.chosen, elapsed);
    const calm = isCalm();
    const exercise = exerciseAt({ plan: plans.chosen, usual: plans.usual, frame, session, words, calm });
    const step = plans.chosen.steps[frame.step] as PlannedStep;
    setting.exercise.show(exercise, session.kind, look.view, isTwist(setting.poses.get(mainPose(step.stretch, step.side).pose)));
    setting.controls.show(exercise);
    setting.sound.show(look.sound);
    setting.exercise.label(fillIn(words.figure, `${exercise.name} ${exercise.sideWord}`.trim()));
    this.#announcer.say(`${frame.step} ${exercise.easier}`, exercise.announcement);
    if (session.kind === 'running') this.#cues.follow(frame);
    const showing: Showing = { frame, view: look.view, running: this.#clock.running, calm, preview: session.kind === 'waiting' || calm };
    this.#paint(setting, showing, plans, now);
    this.#loop.keep(setting.exercise.figure.isMoving(showing));
    return this.#clock.running ? nextLook(frame, plans.chosen, elapsed) : undefined;
  }

  #paint({ stage, exercise, turning }: Setting, showing: Showing, { chosen }: Plans, now: number): void {
    const shot = exercise.figure.show(showing, now, turning.turn);
    if (!shot) return;
    const { frame } = showing;
    paintStill(exercise.topView, stage, shot, chosen.steps[frame.step], 'top');
    paintStill(exercise.next.picture, stage, shot, frame.next === undefined ? undefined : chosen.steps[frame.next], 'front');
  }
}

/** Paints the main pose of a step as it is held, from the front or from above. */
function paintStill(view: ExerciseScreen['topView'], stage: Stage, { view: seen }: Shot, step: PlannedStep | undefined, from: 'top' | 'front'): void {
  if (!step) return;
  const pose = mainPose(step.stretch, step.side);
  if (!stage.has(pose.pose)) return;
  view.show(`${pose.pose} ${pose.side} ${seen}`, (width, height) => {
    const shot: Shot = { from: pose, to: pose, progress: 1, view: seen, width, height };
    return from === 'top' ? stage.topView(shot) : stage.frame(shot);
  });
}
