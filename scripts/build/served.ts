// What the wiki's loader makes of a script: it removes white space and comments, renames nothing, and wraps the
// code in the call that registers it. test/artifact compares this with the real loader.
import { minifySync } from 'rolldown/utils';

export function asServed(name: string, text: string): string {
  if (!name.endsWith('.js')) return text;
  const options = {
    compress: false,
    mangle: false,
    codegen: { removeWhitespace: true, legalComments: 'none' },
  } as const;
  const { code } = minifySync(name, text, options);
  const module = name.replace(/^Gadget-/, 'ext.gadget.').replace(/\.js$/, '@00000');
  return `mw.loader.impl(function(){return["${module}",function($,jQuery,require,module){${code}\n}];});`;
}
