// Each fact is asked for at most once a page view: what is under way or was answered is not asked again, even
// when an editor opens in the middle of it.
import { keyOf } from './fact-cache.ts';
import type { FactName, FactProvider, KnownFacts } from './page-context.ts';

export function askOnce(provider: FactProvider): FactProvider {
  /** Page, revision and fact → the answer that holds it, if the provider knew. */
  const asked = new Map<string, Promise<KnownFacts>>();
  return {
    supplies: (name) => provider.supplies(name),
    async ask(names, page, known, signal) {
      const keyOfFact = (name: FactName) => `${keyOf(page)}|${name}`;
      const fresh = names.filter((name) => !asked.has(keyOfFact(name)));
      if (fresh.length > 0) {
        const answer = provider.ask(fresh, page, known, signal);
        for (const name of fresh) asked.set(keyOfFact(name), answer);
      }
      const facts = new Map<FactName, unknown>();
      for (const name of names) {
        const answer = await asked.get(keyOfFact(name));
        if (answer?.has(name)) facts.set(name, answer.get(name));
      }
      return facts;
    },
  };
}
