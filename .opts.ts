import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
const { minifySync } = await import('rolldown/utils');
const code = readFileSync('dist/gadgets/Gadget-sidelight-core.js', 'utf8');
const gz = (s: string) => gzipSync(s, { level: 9 }).length;
const served = (c: string) => gz(minifySync('a.js', c, { compress: false, mangle: false, codegen: { removeWhitespace: true } } as any).code);
console.log('base', served(code));
for (const compress of [{ target: 'es2017' }, { target: 'es2017', sequences: false }, { target: 'es2017', joinVars: false }, { target: 'es2017', treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false } }])
  for (const mangle of [{ toplevel: true }, false]) { const r = minifySync('a.js', code, { compress, mangle, codegen: { removeWhitespace: false } } as any); console.log(JSON.stringify(compress), !!mangle, served(r.code)); }
