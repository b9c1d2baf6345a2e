import { createStage } from '../core/figure/stage.ts';
import type { FromBrowser, PoseLibrary, ToBrowser } from '../protocol/poseBrowser.ts';
import { openDetail, type Detail } from './library/detail.ts';
import { entriesOf, type Entry } from './library/entries.ts';
import { Grid } from './library/grid.ts';
import { Thumbnails } from './library/thumbnails.ts';
import { reportFailures, reportPresence } from './presence.ts';
import { connectHost } from './vscodeApi.ts';

const host = connectHost<FromBrowser>();
reportFailures(host.post);
reportPresence(host.post);

const root = document.getElementById('midback') as HTMLElement;
let shown: { readonly detail: Detail; readonly close: () => void } | undefined;

/** Shows the library: the grid, and a card in its place while one is open. */
function show(library: PoseLibrary): void {
  shown?.detail.close();
  shown = undefined;
  const poses = new Map(library.poses.map((pose) => [pose.id, pose]));
  const stage = createStage(poses, library.figure);
  const thumbnails = new Thumbnails(stage, poses, library.view);
  const grid = new Grid(entriesOf(library), library.words, thumbnails, open);
  root.replaceChildren(grid.root);

  function open(entry: Entry): void {
    const scrolled = window.scrollY;
    const close = (): void => {
      shown?.detail.close();
      shown = undefined;
      root.replaceChildren(grid.root);
      window.scrollTo(0, scrolled);
      grid.focus(entry.id);
    };
    const detail = openDetail(entry, { library, stage, poses, back: close, tryIt: (stretch) => host.post({ type: 'try', stretch }) });
    shown = { detail, close };
    root.replaceChildren(detail.root);
    window.scrollTo(0, 0);
    detail.focus();
  }
}

window.addEventListener('message', ({ data }: MessageEvent<ToBrowser>) => {
  if (data.type !== 'library') return;
  const { library } = data;
  show(library);
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') shown?.close();
});

host.post({ type: 'ready' });
