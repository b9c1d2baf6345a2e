// `node --import` of this file, in a VS Code server: gives hostPreload.ts to every extension host.
// VS Code takes NODE_OPTIONS out of an extension host's environment, so it goes by the arguments.
import children from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

const preload = new URL('hostPreload.ts', import.meta.url).href;
const { fork } = children;

children.fork = ((file: string, args: readonly string[] = [], options: children.ForkOptions = {}) => {
  if (!args.includes('--type=extensionHost')) return fork(file, args, options);
  return fork(file, args, { ...options, execArgv: [...(options.execArgv ?? []), `--import=${preload}`] });
}) as typeof children.fork;
syncBuiltinESMExports();
