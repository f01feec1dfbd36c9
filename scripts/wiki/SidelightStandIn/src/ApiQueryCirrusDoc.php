<?php
namespace SidelightStandIn;

use MediaWiki\Api\ApiQueryBase;
use MediaWiki\Title\Title;
use Wikimedia\ParamValidator\ParamValidator;

/**
 * prop=cirrusdoc with weighted tags, in the shape of CirrusSearch's own module (its includes/Api/QueryCirrusDoc.php):
 * a list of documents a page, `cdincludes` naming the fields wanted, scores in thousandths.
 */
class ApiQueryCirrusDoc extends ApiQueryBase {
	public function __construct( $query, $moduleName ) {
		parent::__construct( $query, $moduleName, 'cd' );
	}

	public function execute() {
		$wanted = (array)$this->extractRequestParams()['includes'];
		foreach ( $this->getPageSet()->getGoodPages() as $pageId => $reference ) {
			$page = World::page( Title::castFromPageIdentity( $reference ) );
			$source = [];
			if ( in_array( 'all', $wanted ) || in_array( 'weighted_tags', $wanted ) ) {
				foreach ( $page['topics'] ?? [] as $topic => $probability ) {
					$source['weighted_tags'][] =
						'classification.prediction.articletopic/' . $topic . '|' . (int)round( $probability * 1000 );
				}
			}
			$doc = [
				'index' => 'sidelightwiki_content',
				'type' => '_doc',
				'id' => (string)$pageId,
				'version' => 1,
				'source' => $source,
			];
			$at = [ 'query', 'pages', $pageId ];
			$this->getResult()->addValue( $at, 'cirrusdoc', [ $doc ] );
			$this->getResult()->addIndexedTagName( [ ...$at, 'cirrusdoc' ], 'v' );
			$this->getResult()->addValue( $at, 'cirrusdoc_comment',
				'The CirrusDoc format is meant for internal use by CirrusSearch; this one comes from a stand-in' );
		}
	}

	public function getAllowedParams() {
		return [
			'includes' => [
				ParamValidator::PARAM_TYPE => 'string',
				ParamValidator::PARAM_DEFAULT => 'all',
				ParamValidator::PARAM_ISMULTI => true,
			],
		];
	}

	public function getCacheMode( $params ) {
		return 'public';
	}
}
