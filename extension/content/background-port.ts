// Asking the background. A worker may be killed between a question and its answer, and an extension may be
// updated or switched off under a page that stays open: the first is asked again, the second ends quietly.
import type { Answers, Request, RequestType } from '../protocol.ts';

export type SendMessage = (message: Request) => Promise<unknown>;

export interface BackgroundPort {
  /** Null: the background is gone for good, or did not answer in time. */
  ask<Type extends RequestType>(request: Extract<Request, { type: Type }>): Promise<Answers[Type] | null>;
}

const TIMEOUT_MILLISECONDS = 30_000;
const ATTEMPTS = 2;

/** `onGone` is called once, when this script has outlived its extension. */
export function createBackgroundPort(
  send: SendMessage,
  isOrphan: () => boolean,
  onGone: () => void,
): BackgroundPort {
  let gone = false;
  return {
    async ask<Type extends RequestType>(request: Extract<Request, { type: Type }>) {
      for (let attempt = 0; attempt < ATTEMPTS && !gone; attempt += 1) {
        try {
          const answer = await inTime(send(request));
          if (answer !== undefined) return answer as Answers[Type];
        } catch {
          // The worker was killed before it answered; reading and writing a value may be done twice.
          if (isOrphan()) {
            gone = true;
            onGone();
          }
        }
      }
      return null;
    },
  };
}

function inTime(answer: Promise<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), TIMEOUT_MILLISECONDS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
