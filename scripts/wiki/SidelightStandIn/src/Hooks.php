<?php
namespace SidelightStandIn;

use MediaWiki\Hook\MediaWikiServicesHook;
use MediaWiki\MediaWikiServices;
use MediaWiki\Output\Hook\OutputPageParserOutputHook;
use MediaWiki\Content\Hook\ContentAlterParserOutputHook;
use MediaWiki\Content\Hook\PageContentLanguageHook;
use MediaWiki\Title\Title;

/** Items, language links and page languages, as Wikibase and the wiki farm give them on Wikimedia's wikis. */
class Hooks implements
	ContentAlterParserOutputHook,
	MediaWikiServicesHook,
	OutputPageParserOutputHook,
	PageContentLanguageHook
{
	/** Minerva's night mode: $wgMinervaNightMode is read by MobileFrontend only, which Debian does not package. */
	public function onMediaWikiServices( $services ) {
		if ( $services->hasService( 'Minerva.SkinOptions' ) ) {
			$services->addServiceManipulator( 'Minerva.SkinOptions', static function ( $options ) {
				$options->setMultiple( [ 'nightMode' => true ] );
			} );
		}
	}

	/** Of the content, not of every text that is parsed: messages of the interface are parsed for the page they stand on. */
	public function onContentAlterParserOutput( $content, $title, $output ) {
		$page = World::page( $title );
		if ( isset( $page['item'] ) ) {
			$output->setUnsortedPageProperty( 'wikibase_item', $page['item'] );
		}
		foreach ( $page['langlinks'] ?? [] as $language => $name ) {
			$target = Title::newFromText( "$language:$name" );
			if ( $target !== null && $target->isExternal() ) {
				$output->addLanguageLink( $target );
			}
		}
	}

	/** Like Wikibase's client: the item is told where an article is rendered, and not in editors and histories. */
	public function onOutputPageParserOutput( $outputPage, $parserOutput ): void {
		$item = $parserOutput->getPageProperty( 'wikibase_item' );
		if ( $item !== null ) {
			$outputPage->addJsConfigVars( 'wgWikibaseItemId', $item );
		}
	}

	public function onPageContentLanguage( $title, &$pageLang, $userLang ) {
		$language = World::page( $title )['language'] ?? null;
		if ( $language !== null ) {
			$pageLang = MediaWikiServices::getInstance()->getLanguageFactory()->getLanguage( $language );
		}
	}
}
