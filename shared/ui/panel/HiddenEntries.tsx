// The entries a person found not useful, to be brought back one by one. What is brought back counts at once.
import { Button, LocalTextView } from '../kit.ts';
import { textLanguage, type PanelScope } from './panel-scope.ts';

/** The latest; the rest come up as these are brought back. */
export const HIDDEN_ENTRIES_SHOWN = 20;

export function HiddenEntries({ services, state, dispatch }: PanelScope) {
  const { messages, memory } = services;
  const ids = memory.dismissed().slice(0, HIDDEN_ENTRIES_SHOWN);
  const bringBack = (id: string) => () => {
    memory.restore(id);
    dispatch({ type: 'listAsked' });
  };
  return (
    <div class="section">
      <h3>{messages.text('sidelight-hidden-entries')}</h3>
      {ids.length === 0 ? (
        <p class="subtle">{messages.text('sidelight-hidden-none')}</p>
      ) : (
        <ul role="list">
          {ids.map((id) => {
            const entry = state.bodies.get(id);
            const text = entry && (entry.kind === 'finding' ? entry.claim : entry.title);
            return (
              <li key={id} class="restore">
                {text ? <LocalTextView text={text} language={textLanguage(services)} /> : <span>{id}</span>}
                <Button onClick={bringBack(id)}>{messages.text('sidelight-restore')}</Button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
