import { sayWithSide } from '../core/routine/stretch.ts';
import { stepLength } from '../core/routine/routine.ts';
import { routineLength } from '../core/nudge/offerWords.ts';
import type { Say } from '../core/say.ts';
import type { PlayableRoutine } from './routineFiles.ts';

/** A routine as Markdown: everything the panel says, to be read at leisure or by a screen reader. */
export function routineText({ routine, stretches }: PlayableRoutine, say: Say): string {
  const names = { left: say('left'), right: say('right') };
  const byId = new Map(stretches.map((stretch) => [stretch.id, stretch]));
  const steps = routine.steps.flatMap((step, index) => {
    const stretch = byId.get(step.stretch);
    if (!stretch) return [];
    const side = step.side && (step.side === 'first' ? 'left' : 'right');
    const title = side ? say('{0}, {1}', stretch.name, names[side]) : stretch.name;
    return [
      `## ${index + 1}. ${title} (${routineLength(stepLength(step), say)})`,
      ...stretch.steps.map((line) => `- ${sayWithSide(line, side, names)}`),
      ...(stretch.easier ? [`- ${say('Easier: {0}', sayWithSide(stretch.easier.text, side, names))}`] : []),
      `- ${say('Stop if {0}', stretch.stopIf)}`,
      '',
    ];
  });
  return [`# ${routine.name}`, '', routine.about, '', ...steps].join('\n');
}
