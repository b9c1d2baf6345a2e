// Preloaded into every script: a Trouble is a sentence, anything else is a fault with its stack.
import { Trouble } from './trouble.mjs';

process.on('uncaughtException', (error) => {
  process.exitCode = 1;
  console.error(error instanceof Trouble ? error.message : error);
  process.exit();
});
