// Search across the whole catalog, whatever page this is. Packs load with progress; the old results stay until
// the new ones are there.
import { ENTRY_KINDS } from '../../catalog/entry.ts';
import { ProgressBar } from '../components/ProgressBar.tsx';
import { SearchInput } from '../components/SearchInput.tsx';
import { Button, Message } from '../kit.ts';
import { EntryCard } from './EntryCard.tsx';
import type { PanelScope } from './panel-scope.ts';
import { ProblemMessage } from './ProblemMessage.tsx';
import { NO_SEARCH } from './search-state.ts';

export function SearchView(panel: PanelScope) {
  const { services, state, dispatch } = panel;
  const { messages } = services;
  const { words, progress, results, problem, limit } = state.search ?? NO_SEARCH;
  const ask = (next: string) => dispatch({ type: 'searchAsked', words: next });
  const shown = (results ?? []).slice(0, limit);
  return (
    <>
      <div class="section">
        <SearchInput label={messages.text('sidelight-search-placeholder')} value={words} onInput={ask} />
        {progress !== null && (
          <ProgressBar label={messages.text('sidelight-search-loading')} fraction={progress} />
        )}
        {results === null && progress === null && problem === null && (
          <p class="subtle">{messages.text('sidelight-search-hint')}</p>
        )}
        {results?.length === 0 && progress === null && (
          <Message>{messages.text('sidelight-search-none', words.trim())}</Message>
        )}
      </div>
      {problem !== null && (
        <ProblemMessage messages={messages} problem={problem} onRetry={() => ask(words)} />
      )}
      {ENTRY_KINDS.map((kind) => {
        const entries = shown.filter((entry) => entry.kind === kind);
        return (
          entries.length > 0 && (
            <ul role="list" key={kind} aria-label={messages.text(`sidelight-kinds-${kind}`)}>
              {entries.map((entry) => (
                <li key={entry.id}>
                  <EntryCard panel={panel} entry={entry} reasons={[]} />
                </li>
              ))}
            </ul>
          )
        );
      })}
      {results !== null && results.length > limit && (
        <div class="more">
          <Button onClick={() => dispatch({ type: 'moreResultsAsked' })}>
            {messages.text('sidelight-more')}
          </Button>
        </div>
      )}
    </>
  );
}
