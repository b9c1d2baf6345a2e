import * as vscode from 'vscode';
import { actionsFor, type Action, type ActionId } from '../core/nudge/actions.ts';
import { headline, questionWords } from '../core/nudge/card.ts';
import { explain, explanationText } from '../core/nudge/explain.ts';
import { unansweredIn } from '../core/sitting/lateAnswer.ts';
import type { Question } from '../core/sitting/view.ts';
import { after, minutes, type Disposable, type Instant, type Millis } from '../core/time.ts';
import { commandId, type CommandName } from './commandIds.ts';
import type { Midback } from './midback.ts';
import { chooseRoutine } from './routineChoice.ts';
import { routineText } from './routineText.ts';
import { sittingRules } from './rules.ts';
import { TextDocuments } from './textDocuments.ts';
import { say } from './translate.ts';

type Handlers = { readonly [K in CommandName]: () => unknown };
type Actions = { readonly [K in ActionId]: () => unknown };

/** Does what a command says, each with the means of the running product. */
export class CommandRunner implements Disposable {
  readonly #midback: Midback;
  readonly #documents = new TextDocuments();
  readonly #handlers: Handlers;
  readonly #actions: Actions;

  constructor(midback: Midback) {
    this.#midback = midback;
    this.#actions = actionsOf(midback);
    this.#handlers = this.#handlersFor(midback);
  }

  run(name: CommandName): unknown {
    return this.#handlers[name]();
  }

  dispose(): void {
    this.#documents.dispose();
  }

  #handlersFor({ breaks, reminders, settings }: Midback): Handlers {
    const act = this.#actions;
    return {
      startBreak: () => breaks.start(settings.current.defaultRoutine, 'person'),
      startRoutine: () => this.#startRoutine(),
      tookBreak: () => act.breakTaken(),
      showMenu: () => this.#showMenu(),
      inMeeting: () => this.#choose(say('How long is the meeting?'), ['meeting30', 'meeting60', 'meetingUntilEnded']),
      endMeeting: () => act.meetingEnded(),
      pauseReminders: () => this.#choose(say('Pause reminders for how long?'), ['pauseHour', 'notToday', 'pauseUntilResumed']),
      resumeReminders: () => reminders.send({ type: 'resume' }),
      standing: () => act.standing(),
      sitting: () => act.sitting(),
      countAsSitting: () => act.answerSitting(),
      countAsBreak: () => act.answerBreak(),
      explain: () => this.#explain(),
      pauseBreak: () => breaks.inside?.togglePause(),
      nextStep: () => breaks.inside?.send({ type: 'next' }),
      previousStep: () => breaks.inside?.send({ type: 'previous' }),
      easierVersion: () => breaks.inside?.send({ type: 'easier' }),
      endBreak: () => breaks.inside?.send({ type: 'end' }),
      showRoutineAsText: () => this.#showRoutineAsText(),
      browsePoses: () => breaks.browsePoses(),
    };
  }

  /** A click on the sitting timer: everything one can do now. */
  #showMenu(): Promise<void> {
    const scene = this.#midback.scene();
    const { question } = scene.view;
    return this.#pick({ title: headline(scene), ...(question && { placeHolder: questionWords(question, say) }) }, this.#possible());
  }

  /** A choice of a few of the actions that are possible now. */
  #choose(title: string, ids: readonly ActionId[]): Promise<void> {
    return this.#pick({ title }, this.#possible().filter(({ id }) => ids.includes(id)));
  }

  #possible(): readonly Action[] {
    return actionsFor(this.#midback.scene(), unanswered(this.#midback));
  }

  async #pick(options: vscode.QuickPickOptions, actions: readonly Action[]): Promise<void> {
    const chosen = await vscode.window.showQuickPick(actions.map(({ id, label }) => ({ id, label })), options);
    if (chosen) this.#actions[chosen.id]();
  }

  /** "Why now? Why not now?" as one text. */
  async #explain(): Promise<void> {
    const { view, nudge, now, rules } = this.#midback.scene();
    await this.#documents.show(say('Why now? Why not now?'), explanationText(explain(view, nudge, now, rules, sittingRules(this.#midback.settings.current), say)));
  }

  async #startRoutine(): Promise<void> {
    const { breaks } = this.#midback;
    const { files } = await breaks.load();
    const id = await chooseRoutine(files, say('Start routine'));
    if (id !== undefined) await breaks.start(id, 'person');
  }

  async #showRoutineAsText(): Promise<void> {
    const { files } = await this.#midback.breaks.load();
    const id = await chooseRoutine(files, say('Show routine as text'));
    if (id === undefined) return;
    const read = await files.playable(id);
    if (read.routine) await this.#documents.show(`${read.routine.name}.md`, routineText(read, say));
  }
}

/** A time elsewhere for which the answer came too late, or never. */
function unanswered({ person, clock, settings }: Midback): Question | undefined {
  const sight = person.facts('sight').map(({ from, at }) => ({ from: from as Instant, to: at }));
  return unansweredIn(person.timeline(), sight, clock.now(), sittingRules(settings.current));
}

function actionsOf(midback: Midback): Actions {
  const { person, reminders, clock } = midback;
  const run = (command: CommandName): unknown => vscode.commands.executeCommand(commandId(command));
  const meeting = (length: Millis | undefined): void =>
    person.declare({ kind: 'meeting', until: length === undefined ? undefined : after(clock.now(), length) });
  const answer = (as: 'sitting' | 'break', question = person.view().question): void => {
    if (question) person.declare({ kind: 'answered', question, as });
  };
  return {
    startBreak: () => run('startBreak'),
    startRoutine: () => run('startRoutine'),
    showBreak: () => run('startBreak'),
    later: () => reminders.send({ type: 'answered', answer: 'later' }),
    skip: () => reminders.send({ type: 'answered', answer: 'skip' }),
    breakTaken: () => person.declare({ kind: 'tookBreak' }),
    answerSitting: () => answer('sitting'),
    answerBreak: () => answer('break'),
    answerLate: () => answer('sitting', unanswered(midback)),
    standing: () => person.declare({ kind: 'stood' }),
    sitting: () => person.declare({ kind: 'sat' }),
    meeting30: () => meeting(minutes(30)),
    meeting60: () => meeting(minutes(60)),
    meetingUntilEnded: () => meeting(undefined),
    meetingEnded: () => person.declare({ kind: 'meetingEnded' }),
    pauseHour: () => reminders.send({ type: 'pause', pause: 'hour' }),
    notToday: () => reminders.send({ type: 'answered', answer: 'notToday' }),
    pauseUntilResumed: () => reminders.send({ type: 'pause', pause: 'untilResumed' }),
    resume: () => reminders.send({ type: 'resume' }),
    explain: () => run('explain'),
    browsePoses: () => run('browsePoses'),
    settings: () => midback.openSettings(),
  };
}
