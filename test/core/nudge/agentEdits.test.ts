import { describe, expect, it } from 'vitest';
import { AgentEdits } from '../../../src/core/nudge/agentEdits.ts';
import type { NudgeEvent } from '../../../src/core/nudge/state.ts';
import { instant, minutes, seconds } from '../../../src/core/time.ts';
import { AgentWatch } from '../../../src/host/agentWatch.ts';
import { SimulatedClock } from '../../fakes/clock.ts';

const at = (second: number) => instant(1_000_000 + second * 1_000);
const editsEvery = (agent: AgentEdits, step: number, from: number, to: number): number[] => {
  const starts: number[] = [];
  for (let second = from; second <= to; second += step) if (agent.edited(at(second))) starts.push(second);
  return starts;
};

describe('an agent at work', () => {
  it('is seen once, after edits have gone on for 20 seconds without a key', () => {
    const agent = new AgentEdits();
    expect([editsEvery(agent, 5, 0, 300), agent.since]).toEqual([[20], at(0)]);
  });

  it('is told of with how long it has been at it', async () => {
    const clock = new SimulatedClock(at(0));
    const told: NudgeEvent[] = [];
    const watch = new AgentWatch(clock, (event) => told.push(event));
    for (let second = 0; second < 60; second += 5) {
      watch.edited();
      await clock.pass(seconds(5));
    }
    await clock.pass(minutes(1));
    expect(told).toEqual([{ type: 'jobStarted', id: 'agent', job: 'agent', ran: seconds(20) }, { type: 'jobEnded', id: 'agent' }]);
  });

  it('has ended 20 seconds after its last edit, and is told so once', () => {
    const agent = new AgentEdits();
    editsEvery(agent, 5, 0, 60);
    expect(agent.looksAt).toBe(at(80));
    expect([79, 80, 81].map((second) => agent.hasEnded(at(second)))).toEqual([false, true, false]);
  });

  it('is seen at once after the clock was set back', () => {
    const agent = new AgentEdits();
    agent.key(at(7_200));
    expect(editsEvery(agent, 5, 0, 300)).toEqual([20]);
  });

  it('is not a person who types', () => {
    const agent = new AgentEdits();
    const starts: boolean[] = [];
    for (let second = 0; second < 300; second++) {
      agent.key(at(second));
      starts.push(agent.edited(at(second)));
    }
    expect(starts).not.toContain(true);
  });

  it('is not a formatter, a rename or a watcher that writes now and then', () => {
    const agent = new AgentEdits();
    const burst = editsEvery(agent, 0.1, 0, 2);
    expect([...burst, ...editsEvery(agent, 30, 60, 600)]).toEqual([]);
    expect(agent.hasEnded(at(900))).toBe(false);
  });
});
