// The part of Codex's styles that our components use, fit for a shadow root: one string. Decides which rules
// are kept: those whose every Codex class is on the list below (a test compares it with the components).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import postcss, { type AtRule, type Rule } from 'postcss';

const COMPONENTS = [
  'Icon',
  'CdxButton',
  'CdxInfoChip',
  'CdxLabel',
  'CdxMessage',
  'CdxProgressBar',
  'CdxTextInput',
  'CdxToggleButton',
  'CdxToggleSwitch',
];

/** Every Codex class that a component writes. A rule that names another one can never apply. */
export const USED_CODEX_CLASSES: readonly string[] = [
  'cdx-button',
  'cdx-button--action-progressive',
  'cdx-button--icon-only',
  'cdx-button--size-small',
  'cdx-button--weight-quiet',
  'cdx-icon',
  'cdx-icon--flipped',
  'cdx-icon--medium',
  'cdx-icon--small',
  'cdx-info-chip',
  'cdx-info-chip--warning',
  'cdx-info-chip__icon--vue',
  'cdx-info-chip__text',
  'cdx-label',
  'cdx-label__label',
  'cdx-label__label__text',
  'cdx-label__description',
  'cdx-message',
  'cdx-message--error',
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
  'cdx-toggle-button',
  'cdx-toggle-button--framed',
  'cdx-toggle-button--size-small',
  'cdx-toggle-button--toggled-off',
  'cdx-toggle-button--toggled-on',
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
  /fake-button|:disabled|--disabled(?!\))|read-only|is-active|moz-focus-inner|:lang\(|legend|fieldset|optional-flag|clear-icon|end-icon/;
/** Icons drawn by masks vanish in forced colours: ours are SVG. The other is an older spelling of what follows it. */
const NEVER_AT = /mask-image|word-break: break-word/;

export function codexStyles(): string {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@wikimedia/codex')), 'modules');
  return COMPONENTS.map((name) => pruneStyles(readFileSync(join(folder, `${name}-bidi.css`), 'utf8'))).join(
    '',
  );
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
    if (declaration.prop === 'mix-blend-mode') declaration.remove();
    declaration.value = withOlderTokens(declaration.value);
  });
  root.walk((node) => {
    if ((node.type === 'rule' || node.type === 'atrule') && node.nodes?.length === 0) node.remove();
  });
  return compact(root);
}

function mayApply(selector: string): boolean {
  if (NEVER.test(selector.replace(/:not\([^()]*\)/g, ''))) return false;
  const classes = selector.replace(/:not\([^()]*\)/g, '').match(/\.cdx-[\w-]+/g) ?? [];
  return classes.every((name) => USED_CODEX_CLASSES.includes(name.slice(1)));
}

/**
 * `[dir]` alone only raises specificity against the page's own rules, which do not reach in here; `[dir=rtl]`
 * stays and finds the wrapper that mount.ts puts inside the root. What is never disabled needs no `:not()`.
 */
function forShadowRoot(selector: string): string {
  return selector
    .replace(/^\[dir\] /, '')
    .replace(/:root/g, ':host')
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

/** Only spaces that mean nothing go. */
function compact(root: postcss.Root): string {
  root.walk((node) => {
    node.raws.before = '';
    if (node.type === 'decl') {
      node.raws.between = ':';
      node.value = node.value.replace(/\s*,\s*/g, ',');
    } else if (node.type === 'rule') {
      node.raws.between = '';
      node.raws.after = '';
      node.raws.semicolon = false;
      node.selector = node.selectors.join(',');
    } else if (node.type === 'atrule') {
      node.raws.between = '';
      node.raws.after = '';
    }
  });
  root.raws.after = '';
  return root.toString();
}
