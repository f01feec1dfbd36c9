// Why an entry is here, as data: the interface turns it into a sentence, tests read it as it is.
import type { Action, Pid, Qid, Quality } from '../page/page-context.ts';

export type Reason =
  | { readonly kind: 'topic'; readonly topic: string; readonly probability: number }
  | { readonly kind: 'item'; readonly item: Qid }
  | { readonly kind: 'instanceOf'; readonly item: Qid }
  | { readonly kind: 'statement'; readonly property: Pid; readonly value: Qid }
  | { readonly kind: 'category'; readonly category: string }
  | { readonly kind: 'template'; readonly template: string }
  | { readonly kind: 'page'; readonly page: string }
  | { readonly kind: 'quality'; readonly quality: Quality }
  | { readonly kind: 'pageAge'; readonly days: number }
  | { readonly kind: 'feature'; readonly feature: string }
  | { readonly kind: 'wiki'; readonly wiki: string }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'namespace'; readonly namespace: number }
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'platform' }
  | { readonly kind: 'editor' };
