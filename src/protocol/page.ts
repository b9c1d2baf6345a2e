/** What the host gives to make a webview's document. */
export interface Page {
  readonly title: string;
  /** Language of the words, such as `en`. */
  readonly lang: string;
  /** `webview.cspSource`. */
  readonly source: string;
  /** A fresh random word for our script and what it imports. */
  readonly nonce: string;
  readonly script: string;
  /** Modules that the script imports: fetched along with it. */
  readonly imports: readonly string[];
  readonly styles: readonly string[];
}

const escapeHtml = (words: string): string =>
  words.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/**
 * The document of a webview: nothing in it but one script with its imports, and style sheets. No inline
 * script or style, no remote anything; the script fills `main`.
 */
export function pageHtml({ title, lang, source, nonce, script, imports, styles }: Page): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    `img-src ${source}`,
    `font-src ${source}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${styles.map((style) => `<link rel="stylesheet" href="${escapeHtml(style)}">`).join('\n')}
${imports.map((file) => `<link rel="modulepreload" nonce="${escapeHtml(nonce)}" href="${escapeHtml(file)}">`).join('\n')}
</head>
<body>
<main id="midback"></main>
<script type="module" nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}
