// The part of Codex's styles that our components use, fit for a shadow root: one string. Decides which rules
// are kept: those whose every Codex class is on the list below (a test compares it with the components).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import postcss, { type AtRule, type Rule } from 'postcss';

/** Part → components of Codex. `base` is in every shadow root; `views` comes with search and settings. */
export const CODEX_PARTS = {
  base: ['Icon', 'CdxButton', 'CdxMessage'],
  views: ['CdxLabel', 'CdxProgressBar', 'CdxTextInput', 'CdxToggleSwitch'],
} as const;

/** Every Codex class that a component writes. A rule that names another one can never apply. */
export const USED_CODEX_CLASSES: readonly string[] = [
  'cdx-button',
  'cdx-button--icon-only',
  'cdx-button--weight-quiet',
  'cdx-icon',
  'cdx-icon--medium',
  'cdx-label',
  'cdx-label__label',
  'cdx-label__label__text',
  'cdx-label__description',
  'cdx-message',
  'cdx-message--warning',
  'cdx-message__content',
  'cdx-message__icon--vue',
  'cdx-progress-bar',
  'cdx-progress-bar--inline',
  'cdx-progress-bar__bar',
  'cdx-progress-bar__bar--determinate',
  'cdx-text-input',
  'cdx-text-input--has-start-icon',
  'cdx-text-input__icon-vue',
  'cdx-text-input__input',
  'cdx-text-input__start-icon',
  'cdx-toggle-switch',
  'cdx-toggle-switch--align-switch',
  'cdx-toggle-switch__input',
  'cdx-toggle-switch__label',
  'cdx-toggle-switch__switch',
  'cdx-toggle-switch__switch__grip',
];

/**
 * Tokens that wikis on MediaWiki 1.43 (Codex 1.14) do not have, and the one of theirs that comes nearest. Without
 * this a night page of such a wiki would get the light fallback.
 */
export const NEWER_TOKENS: Readonly<Record<string, string>> = {
  '--background-color-interactive-subtle--hover': '--background-color-interactive',
  '--background-color-interactive-subtle--active': '--background-color-interactive',
  '--background-color-progressive-subtle--hover': '--background-color-progressive-subtle',
  '--background-color-progressive-subtle--active': '--background-color-progressive-subtle',
  '--border-color-interactive--hover': '--border-color-interactive',
  '--border-color-interactive--active': '--border-color-interactive',
  '--border-color-progressive--hover': '--border-color-progressive',
  '--color-icon-error': '--color-error',
  '--color-icon-notice': '--color-subtle',
  '--color-icon-warning': '--color-warning',
  '--color-neutral': '--color-base',
  '--color-placeholder': '--color-subtle',
};

/** Selectors for what our components never are: disabled, a link dressed as a button, read-only, pressed by script. */
const NEVER =
  /fake-button|:disabled|--disabled|read-only|is-active|moz-focus-inner|:lang\(|legend|fieldset|optional-flag|clear-icon|end-icon|message\+|content>\*|:active/;
/** Progress bars of ours are inline ones, and what has the focus is outlined by base.css. */
const NEVER_OURS =
  /progress-bar:not\(\.cdx-progress-bar--inline|cdx-(button|text-input__input):enabled:focus/;
/** Icons drawn by masks vanish in forced colours: ours are SVG. The other is an older spelling of what follows it. */
const NEVER_AT = /mask-image|word-break: break-word|overflow-wrap/;

export function codexStyles(part: keyof typeof CODEX_PARTS): string {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@wikimedia/codex')), 'modules');
  const read = (name: string) => readFileSync(join(folder, `${name}-bidi.css`), 'utf8');
  return pruneStyles(CODEX_PARTS[part].map(read).join(''));
}

/** Keeps what may apply, without comments and spaces, addressed to a shadow root. */
export function pruneStyles(css: string): string {
  const root = postcss.parse(css);
  root.walkComments((comment) => {
    comment.remove();
  });
  root.walkAtRules((rule: AtRule) => {
    if (rule.name === 'supports' && NEVER_AT.test(rule.params)) rule.remove();
  });
  root.walkRules((rule: Rule) => {
    if (rule.parent?.type === 'atrule' && (rule.parent as AtRule).name === 'keyframes') return;
    const kept = rule.selectors.filter(mayApply).map(forShadowRoot);
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
  root.walkDecls((declaration) => {
    // Without its token (older wikis) the fallback would darken a hovered button on a night page to nothing.
    // Colours that fade for a tenth of a second are not worth their bytes.
    if (/^(mix-blend-mode$|transition)/.test(declaration.prop)) declaration.remove();
    declaration.value = withOlderTokens(declaration.value);
  });
  root.walk((node) => {
    if ((node.type === 'rule' || node.type === 'atrule') && node.nodes?.length === 0) node.remove();
  });
  mergeNeighbours(root);
  return compact(root);
}

function mayApply(selector: string): boolean {
  const plain = selector.replace(/:not\([^()]*\)/g, '');
  if (NEVER.test(plain) || NEVER_OURS.test(selector)) return false;
  const classes = plain.match(/\.cdx-[\w-]+/g) ?? [];
  return classes.every((name) => USED_CODEX_CLASSES.includes(name.slice(1)));
}

/**
 * `[dir]` alone only raises specificity against the page's own rules, which do not reach in here; `[dir=rtl]`
 * stays and finds the wrapper that mount.ts puts inside the root. What is never disabled needs neither `:not()`
 * nor `:enabled`.
 */
function forShadowRoot(selector: string): string {
  return selector
    .replace(/^\[dir\] /, '')
    .replace(/:root/g, ':host')
    .replace(/:enabled/g, '')
    .replace(/:not\(\.[\w-]*(--disabled|is-active|visually-hidden)\)/g, '');
}

function withOlderTokens(value: string): string {
  return value.replace(
    /var\((--[\w-]+), ([^()]+(?:\([^()]*\))?)\)/g,
    (_whole, token: string, fallback: string) => {
      const older = NEWER_TOKENS[token];
      return older === undefined ? `var(${token},${fallback})` : `var(${token},var(${older},${fallback}))`;
    },
  );
}

/** Rules with one selector that follow each other become one. */
function mergeNeighbours(root: postcss.Root): void {
  root.walkRules((rule) => {
    const next = rule.next();
    if (next?.type !== 'rule' || next.selector !== rule.selector) return;
    next.prepend(rule.nodes);
    rule.remove();
  });
}

/** A style sheet of ours without comments and spaces. */
export function compactStyles(css: string): string {
  const root = postcss.parse(css);
  root.walkComments((comment) => {
    comment.remove();
  });
  return compact(root);
}

/** Only spaces that mean nothing go. */
function compact(root: postcss.Root): string {
  root.walk((node) => {
    node.raws.before = '';
    if (node.type === 'decl') {
      node.raws.between = ':';
      node.value = node.value.replace(/\s*,\s*/g, ',');
      node.raws.important = '!important';
    } else if (node.type === 'rule') {
      node.raws.between = '';
      node.raws.after = '';
      node.raws.semicolon = false;
      node.selector = node.selectors.map((selector) => selector.replace(/\s*([>+~])\s*/g, '$1')).join(',');
    } else if (node.type === 'atrule') {
      node.raws.between = '';
      node.raws.after = '';
    }
  });
  root.raws.after = '';
  return root.toString();
}
