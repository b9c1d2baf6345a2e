import type { FromPanel } from '../protocol/breakPanel.ts';

/** What a reload finds again: which session the panel was showing. */
interface PanelMemory {
  readonly session: string;
}

const api = acquireVsCodeApi<PanelMemory>();

export const post = (message: FromPanel): void => api.postMessage(message);

/** VS Code hands this to the host when it brings the panel back after a reload. */
export function rememberSession(session: string): void {
  if (api.getState()?.session !== session) api.setState({ session });
}
