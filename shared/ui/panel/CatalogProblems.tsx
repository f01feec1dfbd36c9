// What is wrong with the wiki's own catalog page, for the people who can repair it. Others see nothing: their
// panel shows the last good state.
import { Disclosure, EnglishText, Message, SafeLink } from '../kit.ts';
import type { PanelServices } from '../panel-services.ts';

/** A page that is broken through and through would fill the panel. */
const PROBLEMS_SHOWN = 20;

export function CatalogProblems({ services }: { readonly services: PanelServices }) {
  const { messages, catalogProblems, catalogPageUrl } = services;
  return (
    <div class="section">
      <Message type="warning">
        <p>{messages.text('sidelight-catalog-broken', catalogProblems.length)}</p>
        <Disclosure label={messages.text('sidelight-catalog-problems')}>
          <ul>
            {catalogProblems.slice(0, PROBLEMS_SHOWN).map(({ path, reason }) => (
              <li key={path + reason}>
                {path !== '' && (
                  <>
                    <code dir="ltr">{path}</code>{' '}
                  </>
                )}
                <EnglishText>{reason}</EnglishText>
              </li>
            ))}
          </ul>
        </Disclosure>
        {catalogPageUrl !== null && (
          <p>
            <SafeLink href={catalogPageUrl}>{messages.text('sidelight-catalog-open')}</SafeLink>
          </p>
        )}
      </Message>
    </div>
  );
}
