// The browsers that scenarios run in; scripts/ has the recipes, because benches and screenshots need them too.
export { BROWSERS, launchBrowser, type BrowserName } from '../../../scripts/browsers/launch.ts';
