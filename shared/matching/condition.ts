// The small language that says where an entry or study applies. Several keys in one object mean all of
// them; several values of one key mean any of them.
import type { Action, Pid, Platform, Qid, Quality } from '../page/page-context.ts';

/** Inclusive; an end that is absent is open. */
export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
}

export interface EditorCondition {
  readonly kind?: readonly ('anonymous' | 'temporary' | 'named')[];
  readonly edits?: NumberRange;
  readonly registeredDays?: NumberRange;
  readonly lastEditDays?: NumberRange;
  readonly groups?: readonly string[];
}

export interface Condition {
  readonly all?: readonly Condition[];
  readonly any?: readonly Condition[];
  readonly not?: Condition;

  readonly wiki?: readonly string[];
  readonly language?: readonly string[];
  readonly namespace?: readonly number[];
  readonly action?: readonly Action[];
  /** Article topics; holds when one of them is at least `atLeast` likely. */
  readonly topic?: readonly string[];
  /** 0 to 1, only beside `topic`. Default 0.5. */
  readonly atLeast?: number;
  readonly item?: readonly Qid[];
  readonly instanceOf?: readonly Qid[];
  /** Property → values. Several properties: all of them; several values: any. */
  readonly statement?: Readonly<Partial<Record<Pid, readonly Qid[]>>>;
  /** Names with `*` for any text; case and underscores do not matter. Hidden categories count too. */
  readonly category?: readonly string[];
  readonly template?: readonly string[];
  /** Full titles with `*` for any text. */
  readonly page?: readonly string[];
  readonly quality?: readonly Quality[];
  /** Days since creation. */
  readonly pageAge?: NumberRange;
  readonly feature?: readonly string[];
  readonly platform?: readonly Platform[];
  readonly editor?: EditorCondition;
}

export const DEFAULT_TOPIC_PROBABILITY = 0.5;
