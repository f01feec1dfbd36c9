// Editors opening and closing on the same page, told as one event. VisualEditor and MobileFrontend change
// the page without loading a new one.

export type EditorSurface = 'visual' | 'visual-source' | 'mobile' | 'none';

/** Calls back when an editor has opened or closed, or the article was rendered anew after a save. */
export function onEditorChange(changed: (surface: EditorSurface) => void, signal: AbortSignal): void {
  const opened = () => changed(visualMode());
  const closed = () => changed('none');
  const mobile = () => changed('mobile');
  const hooks: readonly (readonly [string, () => void])[] = [
    ['ve.activationComplete', opened],
    ['ve.deactivationComplete', closed],
    ['mobileFrontend.editorOpened', mobile],
    ['mobileFrontend.editorClosed', closed],
  ];
  for (const [name, listener] of hooks) mw.hook(name).add(listener);
  signal.addEventListener('abort', () => {
    for (const [name, listener] of hooks) mw.hook(name).remove(listener);
  });
}

/** Which of VisualEditor's two modes is open. Switching fires activation again with the same target. */
function visualMode(): EditorSurface {
  const source = '.ve-active .ve-init-mw-target .ve-ui-surface-source';
  return document.querySelector(source) === null ? 'visual' : 'visual-source';
}
