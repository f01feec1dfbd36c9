// Entry of the content script: is this a page for us, and not one where the gadget is at work?
import { isPageForUs } from '../../shared/page/page-for-us.ts';
import { completeConfig, hasGadget, readPageConfig } from './page-config.ts';
import { start } from './start.ts';

const config = readPageConfig(document);
if (config !== null && isPageForUs(config, window.top !== window) && !hasGadget(document))
  void start(completeConfig(config, document, new URL(location.href)));
