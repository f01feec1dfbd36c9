// Stand-in for Wikidata on the loopback interface: a small HTTP server around wikidata-http.ts.
// Usage: node wikidata-server.ts PORT WORLD.JSON
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { World } from './wikidata-answers.ts';
import { answerHttp } from './wikidata-http.ts';

const [port, file] = process.argv.slice(2);
if (port === undefined || file === undefined) {
  console.error('Usage: node wikidata-server.ts PORT WORLD.JSON');
  process.exit(2);
}
const world = JSON.parse(readFileSync(file, 'utf8')) as World;

createServer((request, response) => {
  const { status, headers, body } = answerHttp(world, request.method ?? 'GET', request.url ?? '/');
  response.writeHead(status, headers).end(body);
}).listen(Number(port), '127.0.0.1');
