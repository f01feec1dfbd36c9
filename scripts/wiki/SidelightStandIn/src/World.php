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
			self::$pages = json_decode( (string)$text, true )['pages'] ?? [];
		}
		return $title === null ? [] : ( self::$pages[$title->getPrefixedText()] ?? [] );
	}
}
