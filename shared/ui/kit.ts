// What the sidelight-ui gadget gives to the panel, the tasks and the Studio: components, messages, mounting.
// Import this file and not its parts, so that the parts are loaded once (see gadgets/sidelight-panel).
export { Button, IconButton } from './components/Button.tsx';
export { Disclosure } from './components/Disclosure.tsx';
export { Icon } from './components/Icon.tsx';
export { InfoChip } from './components/InfoChip.tsx';
export { EnglishText, LocalTextView, languageOfText } from './components/LocalTextView.tsx';
export { Message } from './components/Message.tsx';
export { SafeLink } from './components/SafeLink.tsx';
export { safeAddress } from './components/safe-address.ts';
export { ToggleButton } from './components/ToggleButton.tsx';
export { directionOf, languageTag } from '../i18n/language-codes.ts';
export { createMessages } from '../i18n/messages.ts';
export { formatNumber } from '../i18n/numbers.ts';
export { createStore } from '../core/store.ts';
export { mountShadow } from './mount.ts';
