import { readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/lib/places.ts';

/** The parts of package.json that tests look at. */
export interface Manifest {
  readonly version: string;
  readonly description: string;
  readonly engines: { readonly vscode: string };
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly l10n: string;
  readonly extensionKind: readonly string[];
  readonly activationEvents: readonly string[];
  readonly capabilities: object;
  readonly scripts: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: object;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string; readonly enablement?: string }[];
    readonly menus?: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly configuration: unknown;
    readonly jsonValidation: readonly { readonly url: string }[];
    readonly walkthroughs?: readonly {
      readonly steps: readonly {
        readonly description: string;
        readonly media: { readonly image?: string | object; readonly svg?: string; readonly markdown?: string };
      }[];
    }[];
  };
}

export const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Manifest;
