// What the wiki's loader makes of a script: it removes white space and comments and renames nothing.
import { minifySync } from 'rolldown/utils';

export function asServed(name: string, text: string): string {
  if (!name.endsWith('.js')) return text;
  const options = {
    compress: false,
    mangle: false,
    codegen: { removeWhitespace: true, legalComments: 'none' },
  } as const;
  return minifySync(name, text, options).code;
}
