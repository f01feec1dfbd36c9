// A problem that a person can mend: printed as one message, without a stack.

export class WikiProblem extends Error {
  override readonly name = 'WikiProblem';
}
