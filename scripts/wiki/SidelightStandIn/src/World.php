<?php
namespace SidelightStandIn;

use MediaWiki\MediaWikiServices;
use MediaWiki\Title\Title;

/** The one JSON file that feeds the stand-ins. */
class World {
	/** @var array<string,mixed>|null */
	private static ?array $pages = null;

	/** @return array<string,mixed> What the file says of a page, or nothing. */
	public static function page( ?Title $title ): array {
		if ( self::$pages === null ) {
			$file = MediaWikiServices::getInstance()->getMainConfig()->get( 'SidelightStandInWorld' );
			$text = is_file( $file ) ? file_get_contents( $file ) : '{}';
			self::$pages = [];
			foreach ( json_decode( (string)$text, true )['pages'] ?? [] as $name => $page ) {
				self::$pages[strtr( $name, '_', ' ' )] = $page;
			}
		}
		return $title === null ? [] : ( self::$pages[$title->getPrefixedText()] ?? [] );
	}
}
