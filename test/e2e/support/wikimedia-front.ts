// The local wiki under Wikimedia's own addresses, so that the extension runs as it is built: a proxy on loopback takes
// every connection of the test browser, and answers for en.wikipedia.org with the local wiki and for www.wikidata.org
// with its stand-in. No other host can be reached; who tried is written down, and who came with cookies.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import {
  createServer as createHttpServer,
  request,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface WikimediaFront {
  /** Where the browser sends everything: `127.0.0.1:PORT`. */
  readonly proxy: string;
  /** Hosts that something wanted to reach and that are neither the wiki nor its sister. */
  readonly strangers: readonly string[];
  /** Addresses asked of the two, in order. */
  readonly asked: readonly string[];
  /** Those of them that came with cookies. */
  readonly askedWithCookies: readonly string[];
  stop(): Promise<void>;
}

/** `routes`: host name → address of the server that answers for it. */
export async function startWikimediaFront(routes: Readonly<Record<string, string>>): Promise<WikimediaFront> {
  const strangers: string[] = [];
  const asked: string[] = [];
  const askedWithCookies: string[] = [];
  const sockets = new Set<Socket>();

  const https = createHttpsServer(selfSigned(), (incoming, outgoing) => {
    const host = incoming.headers.host ?? '';
    const target = routes[host];
    if (target === undefined) {
      outgoing.writeHead(502).end();
      return;
    }
    const address = `https://${host}${incoming.url ?? ''}`;
    asked.push(address);
    if (incoming.headers.cookie !== undefined) askedWithCookies.push(address);
    forward(target, incoming, outgoing);
  });
  const proxy = createHttpServer((incoming, outgoing) => {
    strangers.push(incoming.url ?? '');
    outgoing.writeHead(502).end();
  });
  proxy.on('connect', (incoming, socket: Socket) => {
    const [host = ''] = (incoming.url ?? '').split(':');
    if (routes[host] === undefined) {
      strangers.push(host);
      socket.end('HTTP/1.1 502 Not here\r\n\r\n');
      return;
    }
    const upstream = connect((https.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    for (const one of [socket, upstream]) {
      sockets.add(one);
      one.on('error', () => one.destroy()).on('close', () => sockets.delete(one));
    }
  });

  await Promise.all([listen(https), listen(proxy)]);
  return {
    proxy: `127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    strangers,
    asked,
    askedWithCookies,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([close(https), close(proxy)]);
    },
  };
}

function forward(target: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { hostname, port, host } = new URL(target);
  const options = {
    hostname,
    port,
    method: incoming.method,
    path: incoming.url,
    headers: { ...incoming.headers, host },
  };
  const upstream = request(options, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  upstream.on('error', () => outgoing.writeHead(502).end());
  incoming.pipe(upstream);
}

/** For the hours of a test run; the browsers are told to take it. */
function selfSigned(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  try {
    const subject = ['-subj', '/CN=Sidelight tests', '-days', '2', '-nodes', '-newkey', 'rsa:2048'];
    execFileSync('openssl', ['req', '-x509', ...subject, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
