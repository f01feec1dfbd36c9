// An entry as it is read first, whatever its kind: what it says, what to do with it, what it rests on. Decides
// that a finding always shows where and when it was measured, and a dataset whether it may be used.
import type { Entry, LocalText } from '../../catalog/entry.ts';
import { shortCitation, sourceAddress } from './citation.ts';
import { describeParticulars } from './particulars.ts';
import type { PanelServices } from '../panel-services.ts';
import { describeScope } from './scope-line.ts';

export interface Face {
  /** The claim of a finding, the name of anything else. */
  readonly title: LocalText;
  /** A name leads to its page; what a claim leads to is its source. */
  readonly titleAddress: string | null;
  readonly description?: LocalText | undefined;
  /** What a person can do with it, or what it helps with, under a heading. */
  readonly advice?: { readonly heading: string; readonly text: LocalText } | undefined;
  readonly source: { readonly text: string; readonly address: string | null } | null;
  /** Where it was measured, or the particulars of a resource. May be empty. */
  readonly basis: string;
}

export function faceOf(entry: Entry, { messages, wiki }: PanelServices): Face {
  if (entry.kind === 'finding') {
    const citation = shortCitation(entry.source);
    return {
      title: entry.claim,
      titleAddress: null,
      advice: { heading: messages.text('sidelight-action'), text: entry.action },
      source: citation === null ? null : { text: citation, address: sourceAddress(entry.source) },
      basis: describeScope(entry.scope, wiki, messages),
    };
  }
  const helpsWith = 'helpsWith' in entry ? entry.helpsWith : undefined;
  return {
    title: entry.title,
    titleAddress: entry.url ?? null,
    description: entry.description,
    advice: helpsWith && { heading: messages.text('sidelight-helps-with'), text: helpsWith },
    source: null,
    basis: describeParticulars(entry, messages),
  };
}
