// The gadgets to build: one folder each under gadgets/, described by its gadget.json. Decides the line that
// stands for each in MediaWiki:Gadgets-definition.
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';

export interface GadgetTarget {
  readonly name: string;
  /** Absolute path of the entry file. */
  readonly entry: string;
  /** Syntax level of the file that is built. See docs/adr/0003-gadget-syntax.md. */
  readonly syntax: 'es2016' | 'es2017';
  /** Options as MediaWiki's Gadgets extension names them, without dependencies. */
  readonly options: readonly string[];
  readonly dependencies: readonly string[];
  /** JSON pages of the package, beside the script. */
  readonly json: readonly string[];
  /** Modules taken from another gadget at run time instead of being bundled: import → gadget. */
  readonly externals: Readonly<Record<string, string>>;
}

/** Order of deployment and definition: what is required comes first, the visible bootstrap last. */
const ORDER = [
  'sidelight-paused',
  'sidelight-words',
  'sidelight-catalog',
  'sidelight-names',
  'sidelight-button',
  'sidelight-core',
  'sidelight-ui',
  'sidelight-panel',
  'sidelight-views',
  'sidelight',
];

export function readGadgetTargets(root: string): readonly GadgetTarget[] {
  const folder = join(root, 'gadgets');
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'gadget.json')));
  const rank = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : -1);
  return names
    .sort((a, b) => rank(a) - rank(b))
    .map((name) => {
      const described = JSON.parse(readFileSync(join(folder, name, 'gadget.json'), 'utf8')) as Partial<
        Omit<GadgetTarget, 'name' | 'entry'>
      > & { entry: string };
      return {
        name,
        entry: join(folder, name, described.entry),
        syntax: described.syntax ?? 'es2017',
        options: described.options ?? [],
        dependencies: described.dependencies ?? [],
        json: described.json ?? [],
        externals: described.externals ?? {},
      };
    });
}

/** `* name[options]|files`, the grammar of MediaWikiGadgetsDefinitionRepo. */
export function definitionLine(target: GadgetTarget): string {
  const options = ['ResourceLoader', ...target.options];
  if (target.dependencies.length > 0) options.push(`dependencies=${target.dependencies.join(',')}`);
  const files = [`${target.name}.js`, ...target.json];
  return `* ${target.name}[${options.join('|')}]|${files.join('|')}`;
}
