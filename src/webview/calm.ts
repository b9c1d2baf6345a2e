let asksForCalm: MediaQueryList | undefined;

/** Whether the person wants stillness: by the system or by VS Code. Asked at every picture. */
export function isCalm(): boolean {
  asksForCalm ??= matchMedia('(prefers-reduced-motion: reduce)');
  return document.body.classList.contains('vscode-reduce-motion') || asksForCalm.matches;
}
