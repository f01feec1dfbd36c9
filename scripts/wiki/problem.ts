// What a person is told while a wiki is made ready.

/** A problem that a person can mend: printed as one message, without a stack. */
export class WikiProblem extends Error {
  override readonly name = 'WikiProblem';
}

/** Progress, one line a step. */
export type Report = (message: string) => void;
