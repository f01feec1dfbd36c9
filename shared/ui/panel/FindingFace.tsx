// A finding as it is read first: the claim, what to do with it, and always the kind of study, where and when it
// was measured, and whether anybody disputes it.
import { cdxIconLinkExternal } from '@wikimedia/codex-icons';
import type { Finding } from '../../catalog/entry.ts';
import { EnglishText, Icon, InfoChip, LocalTextView, Message, SafeLink, useMessages } from '../kit.ts';
import type { PanelServices } from '../panel-services.ts';
import { shortCitation, sourceAddress } from './citation.ts';
import { Caveat } from './Caveat.tsx';
import { textLanguage } from './panel-scope.ts';
import { describeScope } from './scope-line.ts';
import { TranslationMark } from './TranslationMark.tsx';

export interface FindingFaceProps {
  readonly services: PanelServices;
  readonly finding: Finding;
}

export function FindingFace({ services, finding }: FindingFaceProps) {
  const messages = useMessages();
  const language = textLanguage(services);
  const { measured, isElsewhere } = describeScope(finding.scope, services.wiki, messages);
  const citation = shortCitation(finding.source);
  const address = sourceAddress(finding.source);
  return (
    <>
      <h3 class="claim">
        <LocalTextView text={finding.claim} language={language} />
      </h3>
      {finding.number !== undefined && (
        <p class="number">
          <EnglishText>{finding.number}</EnglishText>
        </p>
      )}
      {finding.status !== 'current' && (
        <Message type="warning">
          <p>
            {messages.nodes(
              `sidelight-status-${finding.status}`,
              <EnglishText key="who">{(finding.disputedBy ?? []).join('; ')}</EnglishText>,
            )}
          </p>
        </Message>
      )}
      <p class="action">
        <b>{messages.text('sidelight-action')}</b>
        <LocalTextView text={finding.action} language={language} />
      </p>
      <div class="marks">
        <InfoChip>{messages.text(`sidelight-evidence-${finding.evidence}`)}</InfoChip>
        <TranslationMark entry={finding} text={finding.claim} language={language} />
      </div>
      <div class="basis subtle">
        <p>{isElsewhere ? messages.text('sidelight-scope-elsewhere', measured) : measured}</p>
        <Caveat entry={finding} language={language} />
        {citation !== null && (
          <p>
            <SafeLink href={address}>
              <EnglishText>{citation}</EnglishText>
              {address !== null && <Icon icon={cdxIconLinkExternal} size="small" class="external" />}
            </SafeLink>
          </p>
        )}
      </div>
    </>
  );
}
