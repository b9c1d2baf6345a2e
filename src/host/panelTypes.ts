/** Types of our webview panels, under which VS Code brings them back after a reload. */
export const PANEL_TYPES = { break: 'midback.break', poseBrowser: 'midback.poseBrowser' } as const;
