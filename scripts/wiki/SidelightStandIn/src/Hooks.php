<?php
namespace SidelightStandIn;

use MediaWiki\Hook\MediaWikiServicesHook;
use MediaWiki\Hook\ParserAfterParseHook;
use MediaWiki\MediaWikiServices;
use MediaWiki\Output\Hook\BeforePageDisplayHook;
use MediaWiki\Content\Hook\PageContentLanguageHook;
use MediaWiki\Title\Title;

/** Items, language links and page languages, as Wikibase and the wiki farm give them on Wikimedia's wikis. */
class Hooks implements
	BeforePageDisplayHook,
	MediaWikiServicesHook,
	PageContentLanguageHook,
	ParserAfterParseHook
{
	/** Minerva's night mode: $wgMinervaNightMode is read by MobileFrontend only, which Debian does not package. */
	public function onMediaWikiServices( $services ) {
		if ( $services->hasService( 'Minerva.SkinOptions' ) ) {
			$services->addServiceManipulator( 'Minerva.SkinOptions', static function ( $options ) {
				$options->setMultiple( [ 'nightMode' => true ] );
			} );
		}
	}

	public function onParserAfterParse( $parser, &$text, $stripState ) {
		$page = World::page( Title::castFromPageReference( $parser->getPage() ) );
		$output = $parser->getOutput();
		if ( isset( $page['item'] ) ) {
			$output->setUnsortedPageProperty( 'wikibase_item', $page['item'] );
		}
		foreach ( $page['langlinks'] ?? [] as $language => $title ) {
			$target = Title::newFromText( "$language:$title" );
			if ( $target !== null && $target->isExternal() ) {
				$output->addLanguageLink( $target );
			}
		}
	}

	public function onBeforePageDisplay( $out, $skin ): void {
		$page = World::page( $out->getTitle() );
		if ( isset( $page['item'] ) ) {
			$out->addJsConfigVars( 'wgWikibaseItemId', $page['item'] );
		}
	}

	public function onPageContentLanguage( $title, &$pageLang, $userLang ) {
		$language = World::page( $title )['language'] ?? null;
		if ( $language !== null ) {
			$pageLang = MediaWikiServices::getInstance()->getLanguageFactory()->getLanguage( $language );
		}
	}
}
