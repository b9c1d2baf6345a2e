/** What every webview tells its host by itself. */
type CommonMessage = { readonly type: 'alive' } | { readonly type: 'failed'; readonly message: string };

const aliveEvery = 5_000;

/** VS Code does not see what happens in a webview: the page says itself that somebody is there. */
export function reportPresence(post: (message: CommonMessage) => void): void {
  let saidAt = Number.NEGATIVE_INFINITY;
  const sayAlive = (): void => {
    const now = performance.now();
    if (now - saidAt < aliveEvery) return;
    saidAt = now;
    post({ type: 'alive' });
  };
  for (const sign of ['keydown', 'pointerdown', 'wheel']) document.addEventListener(sign, sayAlive, { capture: true, passive: true });
}

/** Sends what goes wrong in the page to the log of the host. */
export function reportFailures(post: (message: CommonMessage) => void): void {
  const fail = (fault: unknown): void => {
    const message = String(fault).replace(/\s+/g, ' ').slice(0, 2_000);
    post({ type: 'failed', message: message || 'no message' });
  };
  window.addEventListener('error', ({ message }) => fail(message));
  window.addEventListener('unhandledrejection', ({ reason }) => fail(reason));
}
