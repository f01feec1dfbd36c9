// What a person may choose, what they put away, and what leaves the device, in plain words. Choices take
// effect at once.
import { ENTRY_KINDS } from '../../catalog/entry.ts';
import { ToggleSwitch } from '../components/ToggleSwitch.tsx';
import { Message, languageTag } from '../kit.ts';
import { HiddenEntries } from './HiddenEntries.tsx';
import type { PanelScope } from './panel-scope.ts';
import { languageName } from './wiki-names.ts';

/** Whether nothing is to load on this wiki. Not a setting: the host can tell before anything is loaded. */
export interface Pause {
  isPaused(): boolean;
  setPaused(paused: boolean): void;
  /** Message that says how a pause ends on this host. */
  readonly explanation: string;
}

export function SettingsView(panel: PanelScope & { readonly pause: Pause }) {
  const { services, pause } = panel;
  const { messages, settings } = services;
  const { hiddenKinds, textLanguage, opensByItself } = settings.get();
  return (
    <>
      {!services.storageAvailable && (
        <div class="section">
          <Message type="warning">{messages.text('sidelight-storage-unavailable')}</Message>
        </div>
      )}
      <div class="section">
        <fieldset>
          <legend>{messages.text('sidelight-settings-kinds')}</legend>
          {ENTRY_KINDS.map((kind) => (
            <ToggleSwitch
              key={kind}
              name={kind}
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
          name="open"
          label={messages.text('sidelight-settings-open')}
          description={messages.text('sidelight-settings-open-is')}
          checked={opensByItself}
          onChange={(checked) => settings.change({ opensByItself: checked })}
        />
        <ToggleSwitch
          name="pause"
          label={messages.text('sidelight-settings-pause')}
          description={messages.text(pause.explanation)}
          checked={pause.isPaused()}
          onChange={(checked) => pause.setPaused(checked)}
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
