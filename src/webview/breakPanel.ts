import type { FromPanel, ToPanel } from '../protocol/breakPanel.ts';
import { Player } from './player.ts';
import { reportFailures, reportPresence } from './presence.ts';
import { connectHost } from './vscodeApi.ts';

const host = connectHost<FromPanel>();
reportFailures(host.post);
reportPresence(host.post);

const player = new Player(document.getElementById('midback') as HTMLElement, host.post);

window.addEventListener('message', ({ data }: MessageEvent<ToPanel>) => {
  if (data.type !== 'snapshot') return;
  host.remember({ session: data.snapshot.session.run.id });
  player.receive(data.snapshot);
});

document.addEventListener('keydown', (event) => {
  player.gesture();
  const pressesButton = event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter');
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || pressesButton) return;
  if (player.key(event.key)) event.preventDefault();
});

document.addEventListener('pointerdown', () => player.gesture());

host.post({ type: 'ready', screenReader: document.body.classList.contains('vscode-using-screen-reader') });
