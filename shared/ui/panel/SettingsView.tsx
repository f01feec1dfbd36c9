// What a person may choose, what they put away, and what leaves the device, in plain words. Choices take
// effect at once.
import { ENTRY_KINDS } from '../../catalog/entry.ts';
import { Message, ToggleSwitch, languageTag, useMessages } from '../kit.ts';
import { HiddenEntries } from './HiddenEntries.tsx';
import type { PanelScope } from './panel-scope.ts';
import { languageName } from './wiki-names.ts';

export function SettingsView(panel: PanelScope) {
  const { services } = panel;
  const messages = useMessages();
  const { settings } = services;
  const { hiddenKinds, textLanguage, opensByItself } = settings.get();
  return (
    <>
      {!services.storageAvailable && (
        <div class="section">
          <Message type="warning">
            <p>{messages.text('sidelight-storage-unavailable')}</p>
          </Message>
        </div>
      )}
      <div class="section">
        <fieldset class="group">
          <legend>{messages.text('sidelight-settings-kinds')}</legend>
          {ENTRY_KINDS.map((kind) => (
            <ToggleSwitch
              key={kind}
              label={messages.text(`sidelight-kinds-${kind}`)}
              checked={!hiddenKinds.includes(kind)}
              onChange={(shown) => {
                const others = hiddenKinds.filter((one) => one !== kind);
                settings.change({ hiddenKinds: shown ? others : [...others, kind] });
              }}
            />
          ))}
        </fieldset>
      </div>
      <div class="section">
        <label class="cdx-label">
          <span class="cdx-label__label__text">{messages.text('sidelight-settings-language')}</span>
          <select
            value={textLanguage ?? ''}
            onChange={(event) => settings.change({ textLanguage: event.currentTarget.value || null })}
          >
            <option value="">{messages.text('sidelight-settings-language-own')}</option>
            {services.textLanguages.map((code) => (
              <option key={code} value={code} lang={languageTag(code)}>
                {languageName(code, messages)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="section">
        <ToggleSwitch
          label={messages.text('sidelight-settings-open')}
          description={messages.text('sidelight-settings-open-is')}
          checked={opensByItself}
          onChange={(checked) => settings.change({ opensByItself: checked })}
        />
        <ToggleSwitch
          label={messages.text('sidelight-settings-pause')}
          description={messages.text('sidelight-settings-pause-is')}
          checked={services.isPaused()}
          onChange={(checked) => services.setPaused(checked)}
        />
      </div>
      <HiddenEntries {...panel} />
      <div class="section">
        <h3>{messages.text('sidelight-privacy')}</h3>
        <p class="subtle">{messages.text('sidelight-privacy-device')}</p>
        <p class="subtle">{messages.text('sidelight-privacy-wiki')}</p>
        <p class="subtle">{messages.text('sidelight-privacy-links')}</p>
      </div>
    </>
  );
}
