// The entries a person found not useful, to be brought back one by one. They count again from the next list on.
import { useState } from 'preact/hooks';
import { Button, LocalTextView, useMessages } from '../kit.ts';
import { textLanguage, type PanelScope } from './panel-scope.ts';

export function HiddenEntries({ services, state }: PanelScope) {
  const messages = useMessages();
  const [, setRestored] = useState(0);
  const { memory } = services;
  const ids = memory.dismissed();
  return (
    <div class="section">
      <h3>{messages.text('sidelight-hidden-entries')}</h3>
      {ids.length === 0 && <p class="subtle">{messages.text('sidelight-hidden-none')}</p>}
      <ul role="list">
        {ids.map((id) => {
          const entry = state.bodies.get(id);
          const text = entry && (entry.kind === 'finding' ? entry.claim : entry.title);
          return (
            <li key={id} class="restore">
              {text ? <LocalTextView text={text} language={textLanguage(services)} /> : <span>{id}</span>}
              <Button
                small
                onClick={() => {
                  memory.restore(id);
                  setRestored((count) => count + 1);
                }}
              >
                {messages.text('sidelight-restore')}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
