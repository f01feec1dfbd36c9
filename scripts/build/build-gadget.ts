// Builds one gadget into the text of one wiki page: bundled, lowered, readable, wrapped in nowiki markers.
import { build, type Plugin } from 'vite';
import { codexModules, compactSheets, ownJsxRuntime, shortSpread, virtualModules } from './build-plugins.ts';
import type { GadgetTarget } from './gadget-targets.ts';
import { shortFallbacks } from './short-fallbacks.ts';

const HOMEPAGE_NOTE =
  'Sidelight: research beside the article. Built from TypeScript; do not edit here. Licence: GPL-2.0-or-later.';

/** Names are shortened, lines are kept (docs/adr/0005-compressed-pages.md). The bootstrap stays as it is written. */
const COMPRESSED = {
  compress: { target: 'es2017' },
  mangle: true,
  codegen: { removeWhitespace: false },
} as const;

export interface GadgetConstants {
  /** The repository; the comments that name a module's file are relative to it. */
  readonly root: string;
  /** Hash of what was built, used in the addresses of strings and entry bodies. */
  readonly version: string;
  /** Modules made at build time: id → source. */
  readonly virtual: Readonly<Record<string, string>>;
}

export async function buildGadget(target: GadgetTarget, constants: GadgetConstants): Promise<string> {
  const result = await build({
    configFile: false,
    root: constants.root,
    logLevel: 'error',
    // Said here, so that the environment of the person who builds (NODE_ENV) changes no byte.
    define: {
      __SIDELIGHT_VERSION__: JSON.stringify(constants.version),
      'process.env.NODE_ENV': '"production"',
    },
    // Lowered file by file: `a ?? b` becomes a short test only where `document.all` need not be thought of.
    oxc: {
      target: target.syntax,
      assumptions: { noDocumentAll: true, pureGetters: true },
      jsx: { runtime: 'automatic', importSource: 'preact', development: false },
    },
    plugins: [
      virtualModules({ ...codexModules(), ...constants.virtual }),
      externalGadgets(target.externals),
      ownJsxRuntime(constants.root),
      compactSheets(),
      shortSpread(),
      shortFallbacks(),
    ],
    build: {
      write: false,
      target: target.syntax,
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: target.entry,
        // A gadget's exports are its interface; without this the entry of an application is emptied.
        preserveEntrySignatures: 'strict',
        cwd: constants.root,
        external: (id) => id.startsWith('ext.gadget.') || target.json.some((file) => id === `./${file}`),
        // The JSON pages of a package lie beside its script.
        makeAbsoluteExternalsRelative: false,
        output: {
          format: target.options.includes('package') ? 'cjs' : 'iife',
          exports: target.options.includes('package') ? 'named' : 'auto',
          generatedCode: { symbols: false },
          comments: { legal: false, annotation: false, jsdoc: false },
          minify: target.options.includes('package') && COMPRESSED,
        },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    const chunk = output.output.find((part) => part.type === 'chunk' && part.isEntry);
    if (chunk?.type === 'chunk') return wrap(chunk.code);
  }
  throw new Error(`${target.name}: the build made no script`);
}

/**
 * Markers keep the wiki from expanding signatures, templates and categories in the code when it is saved. It
 * takes away a line end after the last of them, so there is none.
 */
function wrap(code: string): string {
  return `// <nowiki>\n/* ${HOMEPAGE_NOTE} */\n${withPlainOrigins(plainCalls(code)).trim()}\n// </nowiki>`;
}

/** `(0, e.f)()` keeps `this` from a function that another gadget exports; none of ours looks at it. */
function plainCalls(code: string): string {
  return code.replace(/\(0, (\w+\.\w+)\)\(/g, '$1(');
}

/** Comments name the package that a piece of code came from, not where it lay when it was built. */
function withPlainOrigins(code: string): string {
  return code.replace(/^\/\/ \S*node_modules\//gm, '// ').replace(/^\/\/ \\0/gm, '// ');
}

/** Preact and the components live once, in sidelight-ui: what another gadget exports is required from it. */
function externalGadgets(externals: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'sidelight-external-gadgets',
    enforce: 'pre',
    resolveId(id) {
      for (const [suffix, gadget] of Object.entries(externals)) {
        if (id === suffix || (suffix.startsWith('/') && id.endsWith(suffix)))
          return { id: gadget, external: true };
      }
      return null;
    },
  };
}
