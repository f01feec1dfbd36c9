// Where a person has paused Sidelight on this wiki, all there is of it: one link in the page tools to go on.
import pausedStrings from 'virtual:paused-strings';
import { loadWhenIdle } from '../host/idle.ts';
import { addPageTools } from '../host/page-tools.ts';
import { rememberPaused } from '../host/paused.ts';
import { userLanguage } from '../host/wiki.ts';

const language = userLanguage();
const [text, tooltip, ended] =
  pausedStrings[language] ?? pausedStrings[language.split('-')[0] ?? ''] ?? pausedStrings.en;

const links = addPageTools(
  {
    id: 't-sidelight-paused',
    text,
    tooltip,
    onOpen() {
      rememberPaused(false);
      // The links stay, and say what happened, so that the one that was used keeps its focus.
      for (const { element, setText } of links) {
        setText(ended);
        element.setAttribute('aria-disabled', 'true');
      }
      loadWhenIdle('sidelight-core');
    },
  },
  ['p-tb', 'p-navigation'],
);
