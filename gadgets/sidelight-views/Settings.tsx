// The settings on a wiki, where the bootstrap sees by one look into the browser's storage that it is paused.
import type { PanelScope } from '../../shared/ui/panel/panel-scope.ts';
import { SettingsView, type Pause } from '../../shared/ui/panel/SettingsView.tsx';
import { isPausedHere, rememberPaused } from '../host/paused.ts';

const pause: Pause = {
  isPaused: isPausedHere,
  setPaused: rememberPaused,
  explanation: 'sidelight-settings-pause-is',
};

export function Settings(panel: PanelScope) {
  return <SettingsView {...panel} pause={pause} />;
}
