import type { Page } from 'playwright-core';

/** Gives the page what VS Code gives a webview; `receive` gets what the page posts. */
export async function giveVscodeApi(page: Page, receive: (message: unknown) => void | Promise<void>): Promise<void> {
  await page.exposeFunction('hostReceives', receive);
  await page.addInitScript(() => {
    let state: unknown;
    Object.assign(window, {
      acquireVsCodeApi: () => ({
        postMessage: (message: unknown) => void (window as never as { hostReceives(message: unknown): void }).hostReceives(message),
        getState: () => state,
        setState: (next: unknown) => (state = next),
      }),
    });
  });
}

/** Runs in the page: done when the messages posted to it before have been handled. */
export const messagesDelivered = (): Promise<void> =>
  new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => done());
    channel.port1.start();
    channel.port2.postMessage(0);
  });
