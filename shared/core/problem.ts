// What is wrong with something a person wrote: where it stands (path) and why it will not do (reason).

export interface InputProblem {
  /** Where: `entries[3].source.doi`. The empty string means the whole. */
  readonly path: string;
  /** Why, in one plain sentence without a full stop, in English: it is written for maintainers. */
  readonly reason: string;
}

export function formatInputProblem(problem: InputProblem): string {
  return problem.path === '' ? problem.reason : `${problem.path}: ${problem.reason}`;
}
