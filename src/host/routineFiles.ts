import * as vscode from 'vscode';
import { readDataFile, type FileFault } from '../core/dataFile.ts';
import { list, object, parse, text, type Parser } from '../core/parse.ts';
import { poseParser, type Pose } from '../core/body/pose.ts';
import type { RoutineFacts } from '../core/nudge/offerWords.ts';
import { routineLength, type Routine } from '../core/routine/routine.ts';
import { routineParser } from '../core/routine/routineFile.ts';
import { posesOf, type Stretch } from '../core/routine/stretch.ts';
import { stretchParser } from '../core/routine/stretchFile.ts';
import { exclusionsParser, tipParser, type Exclusion, type Tip } from '../core/routine/tip.ts';
import { stretchTriedOut, tryOut } from '../core/routine/tryOut.ts';

/** What of a routine can be played, and what had to be left out. */
export interface PlayableRoutine {
  readonly routine: Routine;
  readonly stretches: readonly Stretch[];
  readonly poses: readonly Pose[];
  readonly faults: readonly FileFault[];
}

/** A routine whose own file cannot be read. */
export interface UnplayableRoutine {
  readonly routine: undefined;
  readonly faults: readonly FileFault[];
}

/** Everything in `routines/` that can be read, and the faults of what cannot. */
export interface WholeLibrary {
  readonly poses: readonly Pose[];
  readonly stretches: readonly Stretch[];
  readonly tips: readonly Tip[];
  readonly exclusions: readonly Exclusion[];
  readonly faults: readonly FileFault[];
}

const namesParser = list(text({ max: 80 }), { max: 400 });
const listingParser = object({ poses: namesParser, stretches: namesParser, routines: namesParser, tips: namesParser });

interface Read<T> {
  readonly value: T | undefined;
  readonly faults: readonly FileFault[];
}

const isHere = <T>(value: T | undefined): value is T => value !== undefined;

/** Reads poses, stretches and routines out of the package when they are asked for, each file once. */
export class RoutineFiles {
  readonly #root: vscode.Uri;
  readonly #read = new Map<string, Promise<Read<unknown>>>();

  constructor(root: vscode.Uri) {
    this.#root = root;
  }

  pose(id: string): Promise<Read<Pose>> {
    return this.#file(`routines/poses/${id}.json`, poseParser);
  }

  stretch(id: string): Promise<Read<Stretch>> {
    return this.#file(`routines/stretches/${id}.json`, stretchParser);
  }

  /** A routine by its id; that of a stretch tried out is that stretch alone. */
  async routine(id: string): Promise<Read<Routine>> {
    const tried = stretchTriedOut(id);
    if (tried === undefined) return this.#file(`routines/${id}.routine.json`, routineParser);
    const { value: stretch, faults } = await this.stretch(tried);
    return { value: stretch && tryOut(stretch, 'break'), faults };
  }

  /** Length and setting of a routine; undefined when it cannot be read. */
  async facts(id: string): Promise<RoutineFacts | undefined> {
    const { value: routine } = await this.routine(id);
    return routine && { length: routineLength(routine), standing: routine.setting === 'standing' };
  }

  /** Every routine that can be read, and the faults of those that cannot. */
  async routines(): Promise<{ readonly routines: readonly Routine[]; readonly faults: readonly FileFault[] }> {
    const { routines } = await this.#listing();
    const read = await Promise.all(routines.map((name) => this.routine(name.replace('.routine.json', ''))));
    return { routines: read.map(({ value }) => value).filter(isHere), faults: read.flatMap(({ faults }) => faults) };
  }

  /** The tips that the end of a break may show. */
  async endTips(): Promise<readonly Tip[]> {
    const { tips } = await this.#listing();
    const read = await Promise.all(tips.map((name) => this.#file(`routines/tips/${name}`, tipParser)));
    return read.map(({ value }) => value).filter(isHere).filter(({ onEndScreen }) => onEndScreen);
  }

  async everything(): Promise<WholeLibrary> {
    const names = await this.#listing();
    const [poses, stretches, tips, exclusions] = await Promise.all([
      Promise.all(names.poses.map((name) => this.#file(`routines/poses/${name}`, poseParser))),
      Promise.all(names.stretches.map((name) => this.#file(`routines/stretches/${name}`, stretchParser))),
      Promise.all(names.tips.map((name) => this.#file(`routines/tips/${name}`, tipParser))),
      this.#file('routines/exclusions.json', exclusionsParser),
    ]);
    return {
      poses: poses.map(({ value }) => value).filter(isHere),
      stretches: stretches.map(({ value }) => value).filter(isHere),
      tips: tips.map(({ value }) => value).filter(isHere),
      exclusions: exclusions.value ?? [],
      faults: [...poses, ...stretches, ...tips, exclusions].flatMap(({ faults }) => faults),
    };
  }

  /** A routine with all it needs. Steps whose stretch or pose cannot be read are left out and their faults told. */
  async playable(id: string): Promise<PlayableRoutine | UnplayableRoutine> {
    const { value: routine, faults } = await this.routine(id);
    if (!routine) return { routine, faults };
    const stretches = await this.#stretchesOf(routine);
    const poseIds = [...new Set(stretches.values.flatMap((stretch) => posesOf(stretch.show)))];
    const poses = await Promise.all(poseIds.map((poseId) => this.pose(poseId)));
    const known = new Set(poses.flatMap(({ value }) => (value ? [value.id] : [])));
    const whole = stretches.values.filter((stretch) => posesOf(stretch.show).every((pose) => known.has(pose)));
    const ids = new Set(whole.map((stretch) => stretch.id));
    return {
      routine: { ...routine, steps: routine.steps.filter((step) => ids.has(step.stretch)) },
      stretches: whole.map((stretch) => withoutMissingEasier(stretch, ids)),
      poses: poses.map(({ value }) => value).filter(isHere),
      faults: [...faults, ...stretches.faults, ...poses.flatMap((pose) => pose.faults)],
    };
  }

  async #stretchesOf(routine: Routine): Promise<{ values: readonly Stretch[]; faults: readonly FileFault[] }> {
    const first = await Promise.all([...new Set(routine.steps.map((step) => step.stretch))].map((id) => this.stretch(id)));
    const named = new Set(first.map(({ value }) => value?.id));
    const easierIds = first.map(({ value }) => value?.easier?.stretch).filter(isHere);
    const easier = await Promise.all([...new Set(easierIds)].filter((id) => !named.has(id)).map((id) => this.stretch(id)));
    const all = [...first, ...easier];
    return { values: all.map(({ value }) => value).filter(isHere), faults: all.flatMap(({ faults }) => faults) };
  }

  /** The names of the files: a packaged folder cannot be listed in the browser, so the build writes them down. */
  async #listing() {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#root, 'dist/library.json'));
    const parsed = parse(listingParser, JSON.parse(new TextDecoder().decode(bytes)));
    if (!parsed.ok) throw new Error('dist/library.json does not list the routines');
    return parsed.value;
  }

  #file<T>(file: string, parser: Parser<T>): Promise<Read<T>> {
    let read = this.#read.get(file) as Promise<Read<T>> | undefined;
    if (!read) this.#read.set(file, (read = this.#readFile(file, parser)));
    return read;
  }

  async #readFile<T>(file: string, parser: Parser<T>): Promise<Read<T>> {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#root, file));
      const read = readDataFile(file, new TextDecoder().decode(bytes), parser);
      return read.ok ? { value: read.value, faults: [] } : { value: undefined, faults: read.faults };
    } catch {
      return { value: undefined, faults: [{ file, line: 1, path: '', message: 'cannot be read.' }] };
    }
  }
}

/** An easier version that could not be read is not offered. */
function withoutMissingEasier(stretch: Stretch, ids: ReadonlySet<string>): Stretch {
  const easier = stretch.easier;
  if (easier?.stretch === undefined || ids.has(easier.stretch)) return stretch;
  return { ...stretch, easier: { ...easier, stretch: undefined } };
}
