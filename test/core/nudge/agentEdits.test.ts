import { describe, expect, it } from 'vitest';
import { AgentEdits } from '../../../src/core/nudge/agentEdits.ts';
import { instant } from '../../../src/core/time.ts';

const at = (seconds: number) => instant(1_000_000 + seconds * 1_000);
const editsEvery = (agent: AgentEdits, step: number, from: number, to: number): number[] => {
  const starts: number[] = [];
  for (let second = from; second <= to; second += step) if (agent.edited(at(second))) starts.push(second);
  return starts;
};

describe('an agent at work', () => {
  it('is seen once, after edits have gone on for 20 seconds without a key', () => {
    expect(editsEvery(new AgentEdits(), 5, 0, 300)).toEqual([20]);
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
