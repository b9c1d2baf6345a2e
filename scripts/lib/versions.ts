/** A VS Code that npm carries: code-server 4.x.y is VS Code 1.x.y. */
export type VSCodeVersion = `1.${number}.${number}`;

/** The newest VS Code that Midback is tested in. */
export const newest: VSCodeVersion = '1.139.1';

/** The oldest one: its minor version stands in `engines.vscode` of the manifest. */
export const oldest: VSCodeVersion = '1.100.3';

/** The browser that is brought where none is installed. */
export const chromium = '153.0.0';
