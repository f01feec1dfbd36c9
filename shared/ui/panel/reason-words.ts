// Why an entry is here, in words: "Here because this article is about a woman (statement) and science (topic,
// very likely). It also has no image." Texts from the wiki go in as they are; nobody parses them again.
import type { Messages } from '../../i18n/messages.ts';
import type { Reason } from '../../matching/reason.ts';
import type { Pid, Qid } from '../../page/page-context.ts';
import { probabilityWord } from './probability-words.ts';

/** The most telling ones; all of them would be a list, not a sentence. */
const REASONS_IN_SENTENCE = 3;

/** One sentence on what the page is about, one on what else it is or has; null when there is nothing to say. */
export function reasonSentence(
  reasons: readonly Reason[],
  labels: ReadonlyMap<Qid, string>,
  messages: Messages,
): string | null {
  const told = reasons.slice(0, REASONS_IN_SENTENCE);
  const subjects = told.flatMap((reason) => subjectOf(reason, labels, messages) ?? []);
  const traits = told.flatMap((reason) => traitOf(reason, messages) ?? []);
  const also = joinList(traits, messages);
  if (subjects.length === 0) return also === '' ? null : messages.text('sidelight-reasons-page', also);
  const about = messages.text('sidelight-reasons', joinList(subjects, messages));
  return also === '' ? about : `${about} ${messages.text('sidelight-reasons-also', also)}`;
}

/** What the article is about, where the reason says so. */
function subjectOf(reason: Reason, labels: ReadonlyMap<Qid, string>, messages: Messages): string | null {
  if (reason.kind === 'topic') {
    const likelihood = messages.text(`sidelight-${probabilityWord(reason.probability)}`);
    return messages.text('sidelight-reason-topic', topicName(reason.topic, messages), likelihood);
  }
  const statement = statementOf(reason);
  if (statement === null) return null;
  const { value } = statement;
  const words =
    ownWords(statement, messages) ?? messages.text('sidelight-quoted', labels.get(value) ?? value);
  return messages.text('sidelight-reason-statement', words);
}

export interface Statement {
  readonly property: Pid;
  readonly value: Qid;
}

/** The statement of the page's item that the reason rests on, if it is one. */
export function statementOf(reason: Reason): Statement | null {
  if (reason.kind === 'instanceOf') return { property: 'P31', value: reason.item };
  return reason.kind === 'statement' ? reason : null;
}

/** Common statements have words of their own, "a woman" instead of the item's label "female". */
export function ownWords({ property, value }: Statement, messages: Messages): string | null {
  const key = `sidelight-statement-${property}-${value}`.toLowerCase();
  return messages.has(key) ? messages.text(key) : null;
}

export function topicName(topic: string, messages: Messages): string {
  const key = `sidelight-topic-${topic}`;
  return messages.has(key) ? messages.text(key) : topic;
}

/** What the page is or has, as words that follow "this page". */
function traitOf(reason: Reason, messages: Messages): string | null {
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
