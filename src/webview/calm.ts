/** Whether the person wants stillness: by the system or by VS Code. */
export const isCalm = (): boolean =>
  document.body.classList.contains('vscode-reduce-motion') || matchMedia('(prefers-reduced-motion: reduce)').matches;
