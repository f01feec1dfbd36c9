// Stand-in for Wikidata on the loopback interface: a small HTTP server around wikidata-answers.ts, with the
// CORS headers that Wikimedia's API sends. Usage: node wikidata-server.ts PORT WORLD.JSON
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { answerWikidata, type World } from './wikidata-answers.ts';

const [port, file] = process.argv.slice(2);
if (port === undefined || file === undefined) {
  console.error('Usage: node wikidata-server.ts PORT WORLD.JSON');
  process.exit(2);
}
const world = JSON.parse(readFileSync(file, 'utf8')) as World;

createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const cors = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Headers':
      'Accept, Accept-Language, Content-Language, Content-Type, User-Agent, Api-User-Agent',
    'Access-Control-Expose-Headers': 'MediaWiki-API-Error, Retry-After, X-Database-Lag',
  };
  if (request.method === 'OPTIONS') {
    response.writeHead(204, { ...cors, 'Access-Control-Allow-Methods': 'POST, GET, HEAD' }).end();
  } else if (url.pathname === '/w/api.php') {
    response.writeHead(200, { ...cors, 'Content-Type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(answerWikidata(world, url.searchParams)));
  } else {
    response.writeHead(404, cors).end('Not found');
  }
}).listen(Number(port), '127.0.0.1');
