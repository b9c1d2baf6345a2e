/** What a reload finds again. */
type Memory = Readonly<Record<string, string>>;

export interface Host<Message> {
  post(message: Message): void;
  /** VS Code hands this to the host when it brings the webview back after a reload. */
  remember(memory: Memory): void;
}

/** The way to the host. VS Code gives it out once in a document. */
export function connectHost<Message>(): Host<Message> {
  const api = acquireVsCodeApi<Memory>();
  return {
    post: (message) => api.postMessage(message),
    remember: (memory) => {
      if (JSON.stringify(api.getState()) !== JSON.stringify(memory)) api.setState(memory);
    },
  };
}
