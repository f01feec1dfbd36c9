// The page with which one person uses Sidelight on a wiki that has not installed it (docs/install.md): it tells
// that wiki's loader of our gadgets, and that they are to be had from the wiki which this page was loaded from.
// Nothing is loaded before it is wanted, as on a wiki that has them.
import type { GadgetTarget } from './gadget-targets.ts';

/** `version` makes browsers ask again after a deployment. */
export function userScript(targets: readonly GadgetTarget[], version: string): string {
  const modules = targets.map(({ name, dependencies }) => {
    const line = [`ext.gadget.${name}`, version, dependencies].map((part) => JSON.stringify(part)).join(', ');
    return `\t\t[ ${line}, null, 'sidelight' ]`;
  });
  return `// <nowiki>
/* Sidelight on a wiki that has not installed it, for you alone. Built; do not edit here. Licence: GPL-2.0-or-later.
   How to use it: docs/install.md in the sources of Sidelight. */
( function () {
	var script = document.currentScript;
	var page = script && /^(https:\\/\\/|http:\\/\\/(localhost|127\\.0\\.0\\.1)[:/]).*\\/(?=index\\.php\\?)/.exec( script.src );
	if ( mw.loader.getState( 'ext.gadget.sidelight' ) !== null ) {
		// This wiki has it, and its own is the right one.
		mw.loader.load( 'ext.gadget.sidelight' );
		return;
	}
	if ( !page ) {
		mw.log.warn( 'Sidelight: load this page with mw.loader.load( \\'https://…/index.php?title=…\\' ).' );
		return;
	}
	mw.config.set( 'sidelightPages', page[ 0 ] + 'api.php' );
	mw.loader.addSource( { sidelight: page[ 0 ] + 'load.php' } );
	mw.loader.register( [
${modules.join(',\n')}
	] );
	mw.loader.load( 'ext.gadget.sidelight' );
}() );
// </nowiki>`;
}
