// Bootstrap, the only gadget that everyone loads: is this a page for us at all? It asks for nothing and
// changes nothing; when the page is idle it loads the core, or where the person paused, a link to go on.
import { isPageForUs } from '../../shared/page/page-for-us.ts';
import { readConfig } from '../host/config.ts';
import { isFramed } from '../host/frame.ts';
import { loadWhenIdle } from '../host/idle.ts';
import { isPausedHere } from '../host/paused.ts';

if (isPageForUs(readConfig(), isFramed())) {
  loadWhenIdle(isPausedHere() ? 'sidelight-paused' : 'sidelight-core');
}
