/** The scenes that were recorded in a real VS Code: see traces/README.md. */
export const TRACES = ['typing', 'terminal', 'modal', 'reading', 'webview', 'agent', 'elsewhere', 'idle'] as const;

export type TraceName = (typeof TRACES)[number];
