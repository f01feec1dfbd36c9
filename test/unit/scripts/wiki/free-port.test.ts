import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../../free-port.ts';

/** Takes a port that the system chooses. */
async function takenPort(): Promise<number> {
  const server = createServer();
  onTestFinished(() => void server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The system gave no port');
  return address.port;
}

test.each([0, 1])('where another program has the port + %d, tests go further on', async (which) => {
  const usual = (await takenPort()) - which;
  const port = await freePort(usual);
  expect(port).toBeGreaterThan(usual);
  expect((port - usual) % 100).toBe(0);
});

test('a free port stays the usual one', async () => {
  const port = await freePort(8170);
  expect(await freePort(port)).toBe(port);
});
