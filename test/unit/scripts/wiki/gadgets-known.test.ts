import { expect, test } from 'vitest';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gadgetNames, untilGadgetsKnown } from '../../../../scripts/wiki/gadgets-known.ts';

const DEFINITION =
  '* sidelight-ui[ResourceLoader|package|hidden]|sidelight-ui.js\n* sidelight[ResourceLoader]|a.js';

test('the gadgets of a definition are those that its lines name', () => {
  expect(gadgetNames(DEFINITION)).toEqual(['sidelight-ui', 'sidelight']);
});

test('a wiki that knows the gadgets only later is asked again until it does', async () => {
  const answers = [
    '',
    'mw.register(["ext.gadget.sidelight-ui"])',
    '"ext.gadget.sidelight-ui" "ext.gadget.sidelight"',
  ];
  let asked = 0;
  const server = createServer((_request, response) => response.end(answers[asked++]));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    await untilGadgetsKnown(`http://127.0.0.1:${port}`, DEFINITION);
    expect(asked).toBe(3);
  } finally {
    server.close();
  }
});
