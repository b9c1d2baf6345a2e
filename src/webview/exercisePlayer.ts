import type { Pose } from '../core/body/pose.ts';
import type { Shot } from '../core/figure/shot.ts';
import { sideOfPicture } from '../core/figure/sideShown.ts';
import { createStage, type Stage } from '../core/figure/stage.ts';
import { frameAt, type Frame } from '../core/routine/frameAt.ts';
import { mainPose, type PlannedStep } from '../core/routine/plan.ts';
import type { PanelSnapshot } from '../protocol/breakPanel.ts';
import { fillIn } from '../protocol/words.ts';
import type { Announcer } from './announcer.ts';
import { isCalm } from './calm.ts';
import { Controls } from './controls.ts';
import type { Cues } from './cues.ts';
import { exerciseAt } from './exercise.ts';
import { ExerciseScreen } from './exerciseScreen.ts';
import type { Showing, StillView } from './figureView.ts';
import { FrameLoop } from './frameLoop.ts';
import { mainIntent, type Intent } from './keys.ts';
import { nextLook } from './nextLook.ts';
import type { RunningClock } from './panelClock.ts';
import { plansOf, type Plans } from './plans.ts';
import { SoundButton } from './soundButton.ts';
import { Turning } from './turning.ts';
import { isTwist } from './twist.ts';

export interface ExerciseTools {
  readonly clock: RunningClock;
  readonly cues: Cues;
  readonly announcer: Announcer;
  readonly send: (intent: Intent) => void;
}

/** Keeps the exercise screen of one session up to the second, and moves the figure while it moves. */
export class ExercisePlayer {
  readonly #tools: ExerciseTools;
  readonly #poses: ReadonlyMap<string, Pose>;
  readonly #stage: Stage;
  readonly #screen: ExerciseScreen;
  readonly #controls: Controls;
  readonly #sound: SoundButton;
  readonly #turning: Turning;
  readonly #loop = new FrameLoop(() => this.#move());
  #snapshot: PanelSnapshot;
  #plans: Plans;
  #timer: number | undefined;

  constructor(snapshot: PanelSnapshot, tools: ExerciseTools) {
    const { content, look, words } = snapshot;
    this.#tools = tools;
    this.#snapshot = snapshot;
    this.#poses = new Map(content.poses.map((pose) => [pose.id, pose]));
    this.#stage = createStage(this.#poses, look.figure);
    this.#plans = plansOf(snapshot, this.#stage.tempo, undefined);
    this.#controls = new Controls(words, () => tools.send(mainIntent(this.#snapshot.session)), tools.send);
    this.#sound = new SoundButton(words, () => tools.send('sound'));
    this.#screen = new ExerciseScreen(words, this.#sound.root, this.#controls.root);
    this.#screen.figure.setStage(this.#stage);
    this.#turning = new Turning(this.#screen.figureBox, () => this.render());
  }

  get root(): HTMLElement {
    return this.#screen.root;
  }

  /** Every step by the name it was done under. */
  get plans(): Plans {
    return this.#plans;
  }

  focusMain(): void {
    this.#controls.focusMain();
  }

  receive(snapshot: PanelSnapshot): void {
    this.#snapshot = snapshot;
    this.#loop.limit(snapshot.look.frameRate);
    this.#screen.note(snapshot.note ?? '');
    this.#plans = plansOf(snapshot, this.#stage.tempo, this.#plans);
  }

  /** Another screen has taken its place. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#loop.keep(false);
  }

  /** Brings the screen up to now, and looks again when something changes by itself. */
  render(): void {
    clearTimeout(this.#timer);
    if (!this.root.isConnected) return;
    const { clock } = this.#tools;
    const now = performance.now();
    const elapsed = clock.elapsed(now);
    const frame = frameAt(this.#plans.chosen, elapsed);
    this.#fillIn(frame);
    this.#paint(frame, now);
    this.#paintStills(frame);
    if (clock.running)
      this.#timer = setTimeout(() => this.render(), nextLook(frame, this.#plans.chosen, elapsed)) as unknown as number;
  }

  /** A picture between two looks, in which nothing but the figure has changed. */
  #move(): void {
    if (!this.root.isConnected) return;
    const now = performance.now();
    this.#paint(frameAt(this.#plans.chosen, this.#tools.clock.elapsed(now)), now);
  }

  #fillIn(frame: Frame): void {
    const { session, words, look } = this.#snapshot;
    const { chosen, usual } = this.#plans;
    const { cues, announcer } = this.#tools;
    const exercise = exerciseAt({ plan: chosen, usual, frame, session, words, calm: isCalm() });
    const { stretch, side } = chosen.steps[frame.step] as PlannedStep;
    const pose = this.#poses.get(mainPose(stretch, side).pose);
    this.#screen.show(exercise, session.kind, pose && side && sideOfPicture(pose, side, look.view), isTwist(pose));
    this.#screen.label(fillIn(words.figure, `${exercise.name} ${exercise.sideWord}`.trim()));
    this.#controls.show(exercise);
    this.#sound.show(look.sound);
    announcer.announce(`${frame.step} ${exercise.easier}`, exercise.announcement);
    if (session.kind === 'running') cues.follow(frame);
  }

  #paint(frame: Frame, now: number): void {
    const { session, look } = this.#snapshot;
    const { figure } = this.#screen;
    const calm = isCalm();
    const preview = session.kind === 'waiting' || calm;
    const showing: Showing = { frame, view: look.view, running: this.#tools.clock.running, calm, preview };
    figure.show(showing, now, this.#turning.turn);
    this.#loop.keep(figure.isMoving(showing));
  }

  /** The small pictures beside the figure. */
  #paintStills(frame: Frame): void {
    const { topView, next } = this.#screen;
    const { steps } = this.#plans.chosen;
    this.#paintStill(topView, steps[frame.step], (shot) => this.#stage.topView(shot));
    if (frame.next !== undefined) this.#paintStill(next.picture, steps[frame.next], (shot) => this.#stage.frame(shot));
  }

  /** Paints the main pose of a step as it is held. */
  #paintStill(picture: StillView, step: PlannedStep | undefined, draw: (shot: Shot) => ReturnType<Stage['frame']>): void {
    const pose = step && mainPose(step.stretch, step.side);
    if (!pose || !this.#stage.has(pose.pose)) return;
    const { view } = this.#snapshot.look;
    picture.show(`${pose.pose} ${pose.side} ${view}`, (width, height) =>
      draw({ from: pose, to: pose, progress: 1, view, width, height }),
    );
  }
}
