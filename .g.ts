import { gzipSync, deflateRawSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
const { compileCatalog } = await import(process.cwd() + '/scripts/catalog/compile.ts');
const c = compileCatalog().core;
const code = readFileSync('dist/gadgets/Gadget-sidelight-core.js', 'utf8'); const i = code.indexOf('guards: ['); const base = code.slice(0, i) + code.slice(code.indexOf('atoms: "'));
const gz = (s: string) => gzipSync(base + s, { level: 9 }).length - gzipSync(base, { level: 9 }).length;
const cols = c.guards.map(([, t]: any) => t), parts = c.guards.map(([p]: any) => p);
console.log('cols', cols.map(gz), 'sum', gz(cols.join('"')), 'tables', parts.map((p: any) => gz(JSON.stringify(p).replace(/"(\w+)":/g, '$1:'))));
const n = cols[0].length;
const inter = Array.from({ length: n }, (_, k) => cols.map((t: string) => t[k]).join('')).join('');
console.log('interleaved', gz(inter));
const pair = (a: number[]) => { const keys = Array.from({ length: n }, (_, k) => a.map((x) => cols[x][k]).join('')); const count = new Map(); keys.forEach((x) => count.set(x, (count.get(x) ?? 0) + 1)); const order = Array.from(count).sort((x, y) => y[1] - x[1]).map(([x]) => x); return [order.length, gz(order.join('')), gz(keys.map((x) => String.fromCharCode(35 + order.indexOf(x))).join(''))]; };
console.log('ns+ac', pair([0, 1]), 'ac+rest', pair([1, 2]), 'all', pair([0, 1, 2]), 'ns+rest', pair([0,2]));
// rle: delta from previous entry: same as previous -> '#'
const mtf = (t: string) => { const list: string[] = []; let o = ''; for (const ch of t) { const at = list.indexOf(ch); o += String.fromCharCode(35 + (at < 0 ? list.length + 0 : at)); if (at >= 0) list.splice(at, 1); list.unshift(ch); } return o; };
console.log('mtf', cols.map((t: string) => gz(mtf(t))));
