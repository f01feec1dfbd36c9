<?php
namespace SidelightStandIn;

use MediaWiki\Hook\ParserAfterParseHook;
use MediaWiki\MediaWikiServices;
use MediaWiki\Output\Hook\BeforePageDisplayHook;
use MediaWiki\Content\Hook\PageContentLanguageHook;
use MediaWiki\Title\Title;

/** Items, language links and page languages, as Wikibase and the wiki farm give them on Wikimedia's wikis. */
class Hooks implements BeforePageDisplayHook, PageContentLanguageHook, ParserAfterParseHook {
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
