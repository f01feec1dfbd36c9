// Whether the person paused Sidelight on this wiki, kept apart from the settings so that the bootstrap can
// tell by one look and load nothing.

const PAUSED_KEY = 'sidelight-paused';

export function isPausedHere(): boolean {
  try {
    return localStorage.getItem(PAUSED_KEY) !== null;
  } catch {
    // Storage is blocked: then nothing was paused either.
    return false;
  }
}

export function rememberPaused(paused: boolean): void {
  try {
    if (paused) localStorage.setItem(PAUSED_KEY, '1');
    else localStorage.removeItem(PAUSED_KEY);
  } catch {
    // Storage is blocked or full; the panel says that choices last until the page closes.
  }
}
