import * as vscode from 'vscode';
import type { ActionId } from '../core/nudge/actions.ts';
import { routineLength as lengthWords } from '../core/nudge/words.ts';
import { routineLength } from '../core/routine/routine.ts';
import { describeFault } from '../core/dataFile.ts';
import { after, minutes, type Millis } from '../core/time.ts';
import { COMMANDS, type CommandName } from './commandIds.ts';
import type { Midback } from './midback.ts';
import { say } from './translate.ts';

type Handlers = { readonly [K in CommandName]: (...args: unknown[]) => unknown };

/** Registers every command. Whoever runs one is there: it is a sign of life. */
export function registerCommands(midback: Midback): vscode.Disposable {
  const handlers = handlersFor(midback);
  const names = Object.keys(handlers) as CommandName[];
  return vscode.Disposable.from(
    ...names.map((name) =>
      vscode.commands.registerCommand(COMMANDS[name], (...args: unknown[]) => {
        midback.alive();
        return handlers[name](...args);
      }),
    ),
  );
}

function handlersFor(midback: Midback): Handlers {
  const { breaks, reminders, settings } = midback;
  const act = actionsOf(midback);
  return {
    startBreak: () => breaks.start(settings.current.defaultRoutine, 'person'),
    startRoutine: () => startRoutine(midback),
    tookBreak: () => act.breakTaken(),
    showMenu: () => showMenu(midback),
    inMeeting: () => chooseAction(midback, say('How long is the meeting?'), ['meeting30', 'meeting60', 'meetingUntilEnded']),
    endMeeting: () => act.meetingEnded(),
    pauseReminders: () => chooseAction(midback, say('Pause reminders for how long?'), ['pauseHour', 'notToday', 'pauseUntilResumed']),
    resumeReminders: () => reminders.send({ type: 'resume' }),
    standing: () => act.standing(),
    sitting: () => act.sitting(),
    countAsSitting: () => act.answerSitting(),
    countAsBreak: () => act.answerBreak(),
    explain: async () => midback.documents.show(say('Why now? Why not now?'), await midback.explanation()),
    pauseBreak: () => breaks.togglePause(),
    nextStep: () => breaks.send({ type: 'next' }),
    previousStep: () => breaks.send({ type: 'previous' }),
    easierVersion: () => breaks.send({ type: 'easier' }),
    endBreak: () => breaks.send({ type: 'end' }),
    showRoutineAsText: () => showRoutineAsText(midback),
    browsePoses: () => breaks.browsePoses(),
  };
}

type Actions = { readonly [K in ActionId]: () => unknown };

function actionsOf(midback: Midback): Actions {
  const { person, reminders, clock } = midback;
  const run = (command: CommandName): unknown => vscode.commands.executeCommand(COMMANDS[command]);
  const meeting = (length: Millis | undefined): void =>
    person.declare({ kind: 'meeting', until: length === undefined ? undefined : after(clock.now(), length) });
  const answer = (as: 'sitting' | 'break'): void => {
    const { question } = person.view();
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

/** A click on the sitting timer: everything one can do now. */
async function showMenu(midback: Midback): Promise<void> {
  const { actions, tooltip } = midback.status();
  const chosen = await vscode.window.showQuickPick(actions.map(({ id, label }) => ({ id, label })), { title: tooltip.headline });
  if (chosen) actionsOf(midback)[chosen.id]();
}

/** A choice of a few of the actions that are possible now. */
async function chooseAction(midback: Midback, title: string, ids: readonly ActionId[]): Promise<void> {
  const items = midback.status().actions.filter(({ id }) => ids.includes(id)).map(({ id, label }) => ({ id, label }));
  const chosen = await vscode.window.showQuickPick(items, { title });
  if (chosen) actionsOf(midback)[chosen.id]();
}

/** Routines to choose from; a routine that cannot be read is listed with its fault. */
async function pickRoutine(midback: Midback, title: string): Promise<string | undefined> {
  const { files } = await midback.breaks.load();
  const { routines, faults } = await files.routines();
  const items = routines.map((routine) => ({
    id: routine.id,
    label: routine.name,
    description: lengthWords(routineLength(routine), say),
    detail: routine.about,
  }));
  const broken = faults.map((fault) => ({ id: undefined, label: say('Cannot be read'), description: '', detail: describeFault(fault, say) }));
  const chosen = await vscode.window.showQuickPick([...items, ...broken], { title, matchOnDetail: true });
  return chosen?.id;
}

async function startRoutine(midback: Midback): Promise<void> {
  const id = await pickRoutine(midback, say('Start routine'));
  if (id !== undefined) await midback.breaks.start(id, 'person');
}

async function showRoutineAsText(midback: Midback): Promise<void> {
  const id = await pickRoutine(midback, say('Show routine as text'));
  if (id === undefined) return;
  const { files } = await midback.breaks.load();
  const { routineText } = await import('./breakRoom.ts');
  const read = await files.playable(id);
  if (read.routine) await midback.documents.show(`${read.routine.name}.md`, routineText(read, say));
}
