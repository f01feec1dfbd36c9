// Conditions as JEXL expressions, for comparison with the evaluator that other tools use for targeting. The
// context is prepared in JEXL's favour: likely topics and normalised names are lists, made once a page.
import jexl from 'jexl';
import { normalisedNames, normaliseName } from '../../shared/matching/glob.ts';
import type { Condition, EditorCondition } from '../../shared/matching/condition.ts';
import type {
  Category,
  EditorDescription,
  FactName,
  KnownFacts,
  Topic,
} from '../../shared/page/page-context.ts';

export interface JexlExpression {
  evalSync(context: Record<string, unknown>): unknown;
}

export function jexlExpression(condition: Condition): JexlExpression {
  return jexl.compile(asText(condition));
}

function asText(condition: Condition): string {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(condition)) parts.push(partText(key, value, condition));
  return parts.length === 0 ? 'true' : parts.map((part) => `(${part})`).join(' && ');
}

function partText(key: string, value: unknown, condition: Condition): string {
  switch (key) {
    case 'all':
      return joined((condition.all ?? []).map(asText), '&&', 'true');
    case 'any':
      return joined((condition.any ?? []).map(asText), '||', 'false');
    case 'not':
      return `!(${asText(condition.not ?? {})})`;
    case 'topic':
      return anyIn(condition.topic ?? [], 'topics');
    case 'instanceOf':
      return anyIn(condition.instanceOf ?? [], 'P31');
    case 'statement':
      return joined(
        Object.entries(condition.statement ?? {}).map(([property, items = []]) => anyIn(items, property)),
        '&&',
        'true',
      );
    case 'category':
      return anyIn((condition.category ?? []).map(normaliseName), 'categories');
    case 'template':
      return anyIn((condition.template ?? []).map(normaliseName), 'templates');
    case 'feature':
      return anyIn(condition.feature ?? [], 'features');
    case 'pageAge':
      return `pageAge >= ${condition.pageAge?.min ?? 0} && pageAge <= ${condition.pageAge?.max ?? 1e9}`;
    case 'editor':
      return editorText(condition.editor ?? {});
    default:
      return `${key} in [${(value as readonly (string | number)[]).map(literal).join(', ')}]`;
  }
}

/** JEXL has no negative numbers; special pages are in namespace -1. */
function literal(value: string | number): string {
  return typeof value === 'number' && value < 0 ? `(0 - ${-value})` : JSON.stringify(value);
}

function anyIn(values: readonly string[], list: string): string {
  return joined(
    values.map((value) => `${literal(value)} in ${list}`),
    '||',
    'false',
  );
}

function joined(parts: readonly string[], operator: string, nothing: string): string {
  return parts.length === 0 ? nothing : parts.map((part) => `(${part})`).join(` ${operator} `);
}

function editorText({ kind, edits }: EditorCondition): string {
  const parts: string[] = [];
  if (kind) parts.push(`editorKind in ${JSON.stringify(kind)}`);
  if (edits) parts.push(`editsMin >= ${edits.min ?? 0} && editsMax <= ${edits.max ?? 1e9}`);
  return joined(parts, '&&', 'true');
}

export function jexlContext(known: KnownFacts): Record<string, unknown> {
  const editor = known.get('editor') as EditorDescription;
  const topics = known.get('topics') as readonly Topic[];
  const features = Array.from(known.keys()).filter(
    (name: FactName) => name.startsWith('feature:') && known.get(name) === true,
  );
  return {
    ...Object.fromEntries(known),
    ...(known.get('statements') as Record<string, unknown>),
    topics: topics.filter(({ probability }) => probability >= 0.5).map(({ topic }) => topic),
    categories: normalisedNames(known.get('categories') as readonly Category[]),
    templates: normalisedNames(known.get('templates') as readonly string[]),
    features: features.map((name) => name.slice('feature:'.length)),
    editorKind: editor.kind,
    editsMin: editor.edits.min,
    editsMax: editor.edits.max ?? 1e9,
  };
}
