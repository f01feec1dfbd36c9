// What limits an entry. Part of its face: a claim without its caveat is another claim.
import type { Entry } from '../../catalog/entry.ts';
import { LocalTextView, useMessages } from '../kit.ts';

export function Caveat({ entry, language }: { readonly entry: Entry; readonly language: string }) {
  const messages = useMessages();
  if (entry.caveat === undefined) return null;
  return (
    <p>
      {messages.nodes(
        'sidelight-caveat',
        <LocalTextView key="caveat" text={entry.caveat} language={language} />,
      )}
    </p>
  );
}
