// Preact and the components, loaded once and required by the panel, the tasks and the Studio. Must export
// whatever those import from the modules that their builds leave out (the `externals` of their gadget.json).
export { Fragment, createContext, render } from 'preact';
export { useContext, useEffect, useId, useRef, useState } from 'preact/hooks';
export { jsx, jsxs } from 'preact/jsx-runtime';
export * from '../../shared/ui/kit.ts';
export { BASE_STYLES } from '../../shared/ui/styles/base-styles.ts';
