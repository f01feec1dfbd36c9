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
  const gadget = name.replace(/^Gadget-|\.js$/g, '');
  return `mw.loader.impl(function(){return["ext.gadget.${gadget}@00000",${wrapped(gadget, code)}];});`;
}

/** The visible gadget is a plain script, the hidden ones are packages. */
function wrapped(gadget: string, code: string): string {
  if (gadget === 'sidelight') return `function($,jQuery,require,module){${code}\n}`;
  return `{"main":"${gadget}.js","files":{"${gadget}.js":function(require,module,exports){${code}\n}}}`;
}
