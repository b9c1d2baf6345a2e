import type { Side } from '../core/body/side.ts';
import { noticeAhead, type Frame } from '../core/routine/frameAt.ts';
import type { Plan, PlannedStep } from '../core/routine/plan.ts';
import type { PauseReason, SessionState } from '../core/routine/sessionState.ts';
import { sayWithSide, type Breath } from '../core/routine/stretch.ts';
import { fillIn, type PanelWords } from '../protocol/words.ts';
import { clockText, secondsUp } from './durations.ts';
import type { IconName } from './icon.ts';

/** The step that comes next, shown from six seconds before it does. */
export interface NextNotice {
  readonly step: number;
  readonly name: string;
  readonly side: string;
  readonly cue: string;
}

/** Everything the exercise screen shows at one moment, as words and numbers. */
export interface Exercise {
  readonly step: number;
  readonly steps: number;
  /** `Step 2 of 6` for the dots. */
  readonly place: string;
  readonly totalLeft: string;
  readonly seconds: string;
  /** How much of the step is left, 0..1, for the ring. */
  readonly share: number;
  readonly side: Side | undefined;
  readonly sideWord: string;
  readonly name: string;
  /** `2 of 7` where a step is repeated. */
  readonly repetition: string;
  readonly lines: readonly string[];
  readonly breath: Breath | undefined;
  readonly breathWord: string;
  readonly stopIf: string;
  /** Why the clock stands still; empty while it runs. */
  readonly hint: string;
  readonly next: NextNotice | undefined;
  readonly main: { readonly label: string; readonly icon: IconName };
  /** Whether the easier version is chosen; undefined where there is none. */
  readonly easier: boolean | undefined;
  /** What a screen reader hears once a step. */
  readonly announcement: string;
}

export interface ExerciseParts {
  readonly plan: Plan;
  /** The plan without easier versions: it knows whether a step has one. */
  readonly usual: Plan;
  readonly frame: Frame;
  readonly session: SessionState;
  readonly words: PanelWords;
  /** With reduced motion the seconds change every five seconds only. */
  readonly calm: boolean;
}

const calmStep = 5;

const sideNames = (words: PanelWords): Readonly<Record<Side, string>> => ({ left: words.left, right: words.right });

const sideSign = (side: Side | undefined, words: PanelWords): string =>
  side === undefined ? '' : side === 'left' ? words.leftSign : words.rightSign;

/** The lines of a step; an easier version that is only words takes the place of the first. */
function linesOf({ stretch, side }: PlannedStep, usual: PlannedStep, isEasier: boolean, words: PanelWords): readonly string[] {
  const onlyWords = isEasier && usual.stretch.easier?.stretch === undefined ? usual.stretch.easier?.text : undefined;
  const lines = onlyWords === undefined ? stretch.lines : [onlyWords, ...stretch.lines.slice(1)];
  return lines.map((line) => sayWithSide(line, side, sideNames(words)));
}

const pauseHints: Readonly<Record<Exclude<PauseReason, 'person'>, keyof PanelWords>> = {
  typing: 'pausedTyping',
  hidden: 'pausedHidden',
  reload: 'pausedReload',
  asleep: 'pausedAsleep',
};

function hintOf(session: SessionState, plan: Plan, left: number, words: PanelWords): string {
  if (session.kind === 'paused')
    return session.reason === 'person' ? fillIn(words.paused, left) : (words[pauseHints[session.reason]] as string);
  if (session.kind !== 'waiting') return '';
  return session.until === 'start' ? fillIn(words.startHint, plan.routine.about) : words.readyHint;
}

function mainButton(session: SessionState, words: PanelWords): Exercise['main'] {
  if (session.kind === 'running') return { label: words.pause, icon: 'pause' };
  if (session.kind === 'paused') return { label: words.resume, icon: 'play' };
  return { label: session.kind === 'waiting' && session.until === 'ready' ? words.ready : words.start, icon: 'play' };
}

function nextNotice(plan: Plan, next: number | undefined, words: PanelWords): NextNotice | undefined {
  const step = next === undefined ? undefined : plan.steps[next];
  if (step === undefined || next === undefined) return undefined;
  return {
    step: next,
    name: step.stretch.name,
    side: sideSign(step.side, words),
    cue: sayWithSide(step.step.cue, step.side, sideNames(words)),
  };
}

/** Words a moment of the exercise. */
export function exerciseAt({ plan, usual, frame, session, words, calm }: ExerciseParts): Exercise {
  const step = plan.steps[frame.step] as PlannedStep;
  const usualStep = usual.steps[frame.step] as PlannedStep;
  const isEasier = session.run.easier.includes(frame.step);
  const lines = linesOf(step, usualStep, isEasier, words);
  const left = secondsUp(frame.leftInStep);
  const shown = calm ? Math.ceil(left / calmStep) * calmStep : left;
  const running = session.kind === 'running';
  const place = fillIn(words.stepOf, frame.step + 1, plan.steps.length);
  const hint = hintOf(session, plan, left, words);
  const side = sideSign(step.side, words);
  return {
    step: frame.step,
    steps: plan.steps.length,
    place,
    totalLeft: fillIn(words.totalLeft, clockText(calm ? frame.leftInRoutine - frame.leftInStep + shown * 1000 : frame.leftInRoutine)),
    seconds: String(shown),
    share: (shown * 1000) / Math.max(step.length, 1),
    side: step.side,
    sideWord: side,
    name: step.stretch.name,
    repetition: step.step.repeat > 1 ? fillIn(words.repetitionOf, frame.repetition, step.step.repeat) : '',
    lines,
    breath: running ? frame.breath : undefined,
    breathWord: running ? (frame.breath === 'in' ? words.breatheIn : words.breatheOut) : '',
    stopIf: step.stretch.stopIf,
    hint,
    next: running && frame.leftInStep <= noticeAhead ? nextNotice(plan, frame.next, words) : undefined,
    main: mainButton(session, words),
    easier: usualStep.stretch.easier ? isEasier : undefined,
    announcement: [
      `${place}: ${step.stretch.name}${side === '' ? '' : `, ${side}`}.`,
      ...lines,
      step.stretch.stopIf,
      ...(session.kind === 'waiting' ? [hint] : []),
    ].join(' '),
  };
}
