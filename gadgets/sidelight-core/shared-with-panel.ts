// What the core has loaded already and the panel needs too: required from here (the `externals` of the panel's
// gadget.json) instead of being sent a second time.
export { isRecord, isString, ownValue } from '../../shared/core/json.ts';
export { atomsOf, featureTruth } from '../../shared/matching/atoms.ts';
export { evaluate } from '../../shared/matching/evaluate.ts';
export { namesThatFit } from '../../shared/matching/glob.ts';
export { foundIn } from '../../shared/matching/match-page.ts';
export { loadGadget } from '../host/modules.ts';
export { mayEditInterface, rawJsonUrl, userLanguage } from '../host/wiki.ts';
