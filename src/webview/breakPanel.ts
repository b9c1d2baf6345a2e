import type { ToPanel } from '../protocol/breakPanel.ts';
import { Player } from './player.ts';
import { post, rememberSession } from './vscodeApi.ts';

/** VS Code does not see what happens in a webview: the panel says itself that somebody is there. */
const aliveEvery = 5_000;
let saidAliveAt = Number.NEGATIVE_INFINITY;

function sayAlive(): void {
  const now = performance.now();
  if (now - saidAliveAt < aliveEvery) return;
  saidAliveAt = now;
  post({ type: 'alive' });
}

const player = new Player(document.getElementById('midback') as HTMLElement, post);

window.addEventListener('message', ({ data }: MessageEvent<ToPanel>) => {
  if (data.type !== 'snapshot') return;
  rememberSession(data.snapshot.session.run.id);
  player.receive(data.snapshot);
});

document.addEventListener('keydown', (event) => {
  sayAlive();
  player.gesture();
  const pressesButton = event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter');
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || pressesButton) return;
  if (player.key(event.key)) event.preventDefault();
});

document.addEventListener('pointerdown', () => {
  sayAlive();
  player.gesture();
});

const fail = (fault: unknown): void => post({ type: 'failed', message: String(fault).slice(0, 2_000) || 'no message' });
window.addEventListener('error', ({ message }) => fail(message));
window.addEventListener('unhandledrejection', ({ reason }) => fail(reason));

post({ type: 'ready', screenReader: document.body.classList.contains('vscode-using-screen-reader') });
