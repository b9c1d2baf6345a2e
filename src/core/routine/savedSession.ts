import type { Side } from '../body/side.ts';
import { boolean, either, list, mapped, number, object, oneOf, optional, text, whole, type Parser } from '../parse.ts';
import { instant, millis, type Instant } from '../time.ts';
import type { Course } from './course.ts';
import type { BreakRecord } from './record.ts';
import type { Run, SessionState } from './sessionState.ts';
import { idParser } from './stretchFile.ts';

/** A session as it is kept in a file, so that a reload can take it up again. */
export interface SavedSession {
  readonly v: 1;
  readonly savedAt: Instant;
  readonly firstSide: Side;
  readonly state: SessionState;
}

const longestRoutine = 3_600_000;
const moment = mapped(number(0, 8.64e15), instant);
const length = mapped(number(0, 24 * 3_600_000), millis);
const indices = list(whole(0, 39), { max: 40 });
const sideParser = oneOf('left', 'right');

const runParser: Parser<Run> = mapped(
  object({
    id: text({ max: 80 }),
    routine: idParser,
    startedAt: optional(moment),
    step: whole(0, 39),
    inStep: mapped(number(0, longestRoutine), millis),
    done: list(length, { min: 1, max: 40 }),
    easier: indices,
    readied: indices,
  }),
  (run) => ({ ...run, startedAt: run.startedAt }),
);

/** Reads the record of a break, as it is also kept in the history. */
export const breakRecordParser: Parser<BreakRecord> = object({
  session: text({ max: 80 }),
  routine: idParser,
  startedAt: moment,
  endedAt: moment,
  seconds: number(0, 86_400),
  taken: boolean,
  steps: list(
    mapped(
      object({
        stretch: idParser,
        side: optional(sideParser),
        seconds: number(0, 86_400),
        outcome: oneOf('done', 'skipped'),
        easier: boolean,
      }),
      (step) => ({ ...step, side: step.side }),
    ),
    { max: 40 },
  ),
});

const common = { run: runParser };

const stateParsers: { readonly [K in SessionState['kind']]: Parser<SessionState> } = {
  safety: object({ ...common, kind: oneOf('safety'), since: moment, then: oneOf('start', 'run') }),
  waiting: object({ ...common, kind: oneOf('waiting'), since: moment, until: oneOf('start', 'ready') }),
  running: object({ ...common, kind: oneOf('running'), seenAt: moment }),
  paused: object({
    ...common,
    kind: oneOf('paused'),
    since: moment,
    reason: oneOf('person', 'typing', 'hidden', 'reload', 'asleep'),
  }),
  ended: object({ ...common, kind: oneOf('ended'), since: moment }),
  finished: mapped(
    object({ ...common, kind: oneOf('finished'), since: moment, record: optional(breakRecordParser) }),
    (state) => ({ ...state, record: state.record }),
  ),
};

const kindParser = oneOf(...(Object.keys(stateParsers) as SessionState['kind'][]));

const stateParser: Parser<SessionState> = either(
  'kind',
  (value, path, errors) => {
    const kind = kindParser((value as { readonly kind: unknown }).kind, path === '' ? 'kind' : `${path}.kind`, errors);
    return kind && stateParsers[kind](value, path, errors);
  },
  object({ kind: kindParser }) as unknown as Parser<SessionState>,
);

export const savedSessionParser: Parser<SavedSession> = object({
  v: mapped(whole(1, 1), () => 1 as const),
  savedAt: moment,
  firstSide: sideParser,
  state: stateParser,
});

/** Whether a kept session still fits its routine, which an update may have changed. */
export const fitsCourse = ({ run }: SessionState, course: Course): boolean =>
  run.routine === course.routine && run.done.length === course.steps.length && run.step < course.steps.length;
