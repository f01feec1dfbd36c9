// A model thought so: which one, how sure, of which revision. What the wiki does not state is said to be not
// stated.
import type { Reason } from '../../matching/reason.ts';
import { formatNumber, SafeLink } from '../kit.ts';
import type { PanelServices } from '../panel-services.ts';
import { topicName } from './reason-words.ts';

export interface TopicNumbersProps {
  readonly services: PanelServices;
  readonly reasons: readonly Reason[];
}

export function TopicNumbers({ services, reasons }: TopicNumbersProps) {
  const { messages } = services;
  const topics = reasons.filter((reason) => reason.kind === 'topic');
  if (topics.length === 0) return null;
  const stated = services.topicProvenance?.();
  const unstated = messages.text('sidelight-not-stated');
  const percent = (probability: number) => formatNumber(probability, messages.language, { style: 'percent' });
  return (
    <>
      <dt>{messages.text('sidelight-topics')}</dt>
      <dd>
        <ul>
          {topics.map(({ topic, probability }) => (
            <li key={topic}>
              {messages.text('sidelight-topic-number', topicName(topic, messages), percent(probability))}
            </li>
          ))}
        </ul>
        {messages.nodes(
          'sidelight-topic-model',
          <SafeLink key="model" href={stated?.cardUrl}>
            {stated?.model ?? unstated}
          </SafeLink>,
          stated?.version ?? unstated,
          String(stated?.revisionId ?? unstated),
        )}
      </dd>
    </>
  );
}
