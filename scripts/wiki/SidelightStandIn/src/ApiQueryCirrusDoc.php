<?php
namespace SidelightStandIn;

use MediaWiki\Api\ApiQueryBase;
use MediaWiki\Title\Title;
use Wikimedia\ParamValidator\ParamValidator;

/** prop=cirrusdoc with weighted tags, in the shape of CirrusSearch's own module. */
class ApiQueryCirrusDoc extends ApiQueryBase {
	public function __construct( $query, $moduleName ) {
		parent::__construct( $query, $moduleName, 'cd' );
	}

	public function execute() {
		$wanted = $this->extractRequestParams()['includes'];
		foreach ( $this->getPageSet()->getGoodPages() as $pageId => $reference ) {
			$page = World::page( Title::castFromPageIdentity( $reference ) );
			$source = [];
			if ( $wanted === [ 'all' ] || in_array( 'weighted_tags', $wanted ) ) {
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
				'source' => $source ?: new \ArrayObject(),
			];
			$this->addPageSubItem( $pageId, $doc );
		}
	}

	public function getAllowedParams() {
		return [
			'includes' => [
				ParamValidator::PARAM_DEFAULT => 'all',
				ParamValidator::PARAM_ISMULTI => true,
			],
		];
	}

	public function getCacheMode( $params ) {
		return 'public';
	}
}
