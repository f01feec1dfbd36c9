// What stops a deployment, told in words for the person who runs it.

export class DeployProblem extends Error {
  override readonly name = 'DeployProblem';
  /** Wrong use (exit code 2) is told apart from a check or a wiki that said no (exit code 1). */
  readonly exitCode: 1 | 2;
  /** Titles of the pages that were written before it. */
  readonly written: readonly string[];

  constructor(message: string, details: { exitCode?: 1 | 2; written?: readonly string[] } = {}) {
    super(message);
    this.exitCode = details.exitCode ?? 1;
    this.written = details.written ?? [];
  }
}
