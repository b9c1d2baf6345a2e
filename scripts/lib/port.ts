import { createServer } from 'node:net';
import { Trouble } from './trouble.mjs';

/** The port that a person has asked for, when it is one and nobody else has it. */
export async function freePort(text: string): Promise<number> {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Trouble(`"${text}" is not a port; choose a number from 1 to 65535.`);
  await mustBeFree(port);
  return port;
}

function mustBeFree(port: number): Promise<void> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', () => reject(new Trouble(`Port ${port} is taken; end the program that uses it, or choose another port.`)));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}
