// `node --import` of this file, in a VS Code server whose time runs faster: hands that time on to the extension hosts,
// from whose environment VS Code takes LD_PRELOAD.
import children from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

const { fork } = children;

children.fork = ((file: string, args: readonly string[] = [], options: children.ForkOptions = {}) =>
  fork(file, args, { ...options, env: { ...options.env, LD_PRELOAD: process.env['LD_PRELOAD'] } })) as typeof children.fork;
syncBuiltinESMExports();
