// A dataset, tool, event, course or notice as it is read first: its name with the link, what it is, and the
// particulars that decide whether it can be used.
import { cdxIconLinkExternal } from '@wikimedia/codex-icons';
import type { Entry, Finding } from '../../catalog/entry.ts';
import { Icon, LocalTextView, SafeLink, safeAddress, useMessages } from '../kit.ts';
import type { PanelServices } from '../panel-services.ts';
import { Caveat } from './Caveat.tsx';
import { textLanguage } from './panel-scope.ts';
import { describeParticulars } from './particulars.ts';
import { TranslationMark } from './TranslationMark.tsx';

export interface ResourceFaceProps {
  readonly services: PanelServices;
  readonly entry: Exclude<Entry, Finding>;
}

export function ResourceFace({ services, entry }: ResourceFaceProps) {
  const messages = useMessages();
  const language = textLanguage(services);
  const helpsWith = 'helpsWith' in entry ? entry.helpsWith : undefined;
  const particulars = describeParticulars(entry, messages);
  return (
    <>
      <h3 class="claim claim--title">
        <SafeLink href={entry.url}>
          <LocalTextView text={entry.title} language={language} />
          {safeAddress(entry.url) !== null && (
            <Icon icon={cdxIconLinkExternal} size="small" class="external" />
          )}
        </SafeLink>
      </h3>
      {entry.description !== undefined && (
        <p class="text">
          <LocalTextView text={entry.description} language={language} />
        </p>
      )}
      {helpsWith !== undefined && (
        <p class="action">
          <b>{messages.text('sidelight-helps-with')}</b>
          <LocalTextView text={helpsWith} language={language} />
        </p>
      )}
      <div class="basis subtle">
        {particulars !== '' && <p>{particulars}</p>}
        <Caveat entry={entry} language={language} />
      </div>
      <TranslationMark entry={entry} text={entry.title} language={language} />
    </>
  );
}
