// Preact and the components, loaded once and required by the panel, the tasks and the Studio. Must export
// whatever those import from the modules that their builds leave out (the `externals` of their gadget.json).
export { render } from 'preact';
export { Fragment, jsx, jsxs } from '../../shared/ui/jsx-runtime.ts';
export * from '../../shared/ui/kit.ts';
export { BASE_STYLES } from '../../shared/ui/styles/base-styles.ts';
