// Why an entry is here, in one sentence: "Here because this article is about a woman (statement) and science
// (topic, very likely)". Texts from the wiki go in as they are; nobody parses them again.
import type { Messages } from '../../i18n/messages.ts';
import type { Reason } from '../../matching/reason.ts';
import type { Qid } from '../../page/page-context.ts';
import { probabilityWord } from './probability-words.ts';

/** The most telling ones; all of them would be a list, not a sentence. */
const REASONS_IN_SENTENCE = 3;

export function reasonSentence(
  reasons: readonly Reason[],
  labels: ReadonlyMap<Qid, string>,
  messages: Messages,
): string | null {
  const subjects: string[] = [];
  const clauses: string[] = [];
  for (const reason of reasons.slice(0, REASONS_IN_SENTENCE)) {
    const subject = subjectOf(reason, labels, messages);
    const clause = subject === null ? clauseOf(reason, messages) : null;
    if (subject !== null) subjects.push(subject);
    else if (clause !== null) clauses.push(clause);
  }
  if (subjects.length > 0) {
    clauses.unshift(messages.text('sidelight-reason-about', joinList(subjects, messages)));
  }
  return clauses.length === 0 ? null : messages.text('sidelight-reasons', joinList(clauses, messages));
}

/** What the article is about, where the reason says so. */
function subjectOf(reason: Reason, labels: ReadonlyMap<Qid, string>, messages: Messages): string | null {
  switch (reason.kind) {
    case 'topic':
      return messages.text(
        'sidelight-reason-topic',
        topicName(reason.topic, messages),
        messages.text(`sidelight-${probabilityWord(reason.probability)}`),
      );
    case 'instanceOf':
      return statementText('P31', reason.item, labels, messages);
    case 'statement':
      return statementText(reason.property, reason.value, labels, messages);
    default:
      return null;
  }
}

/** Common statements have words of their own, "a woman" instead of the item's label "female". */
function statementText(
  property: string,
  value: Qid,
  labels: ReadonlyMap<Qid, string>,
  messages: Messages,
): string {
  const own = `sidelight-statement-${property}-${value}`.toLowerCase();
  return messages.text(
    'sidelight-reason-statement',
    messages.has(own) ? messages.text(own) : messages.text('sidelight-quoted', labels.get(value) ?? value),
  );
}

export function topicName(topic: string, messages: Messages): string {
  const key = `sidelight-topic-${topic}`;
  return messages.has(key) ? messages.text(key) : topic;
}

function clauseOf(reason: Reason, messages: Messages): string | null {
  switch (reason.kind) {
    case 'item':
    case 'page':
      return messages.text('sidelight-reason-page');
    case 'category':
      return messages.text('sidelight-reason-category', reason.category);
    case 'template':
      return messages.text('sidelight-reason-template', reason.template);
    case 'quality':
      return messages.text('sidelight-reason-quality', messages.text(`sidelight-quality-${reason.quality}`));
    case 'pageAge':
      return messages.text('sidelight-reason-age', reason.days);
    case 'feature': {
      const key = `sidelight-feature-${reason.feature}`;
      return messages.has(key)
        ? messages.text(key)
        : messages.text('sidelight-reason-feature', reason.feature);
    }
    default:
      return null;
  }
}

/** "a", "a and b", "a, b and c", as the language joins them. */
export function joinList(items: readonly string[], messages: Messages): string {
  const last = items[items.length - 1] ?? '';
  if (items.length < 2) return last;
  const first = items.slice(0, -1).join(messages.text('sidelight-comma'));
  return messages.text('sidelight-and', first, last);
}
