<?php
// Fills a fresh local wiki from one JSON list, in one start of PHP: accounts, interwiki prefixes, pages with a
// history spread over time, and the edits of the experienced editor. Usage: run.php load-content.php FILE.

use MediaWiki\CommentStore\CommentStoreComment;
use MediaWiki\MediaWikiServices;
use MediaWiki\Revision\MutableRevisionRecord;
use MediaWiki\Revision\SlotRecord;
use MediaWiki\Title\Title;
use MediaWiki\User\BotPassword;
use MediaWiki\User\User;
use MediaWiki\Utils\MWTimestamp;

require_once getenv( 'SIDELIGHT_WIKI_CODE' ) . '/maintenance/Maintenance.php';

class LoadContent extends Maintenance {
	public function __construct() {
		parent::__construct();
		$this->addDescription( 'Fill the local wiki from a JSON list.' );
		$this->addArg( 'file', 'The JSON list' );
	}

	public function execute() {
		$input = json_decode( (string)file_get_contents( $this->getArg( 0 ) ), true, 512, JSON_THROW_ON_ERROR );
		foreach ( $input['accounts'] ?? [] as $account ) {
			$this->makeAccount( $account );
		}
		foreach ( $input['interwiki'] ?? [] as $prefix => $url ) {
			$this->addInterwiki( $prefix, $url );
		}
		foreach ( $input['pages'] ?? [] as $page ) {
			$this->writePage( $page );
		}
		foreach ( $input['histories'] ?? [] as $history ) {
			$this->writeHistory( $history );
		}
		foreach ( $input['botPasswords'] ?? [] as $bot ) {
			$this->makeBotPassword( $bot );
		}
		MWTimestamp::setFakeTime( false );
		DeferredUpdates::doUpdates();
		foreach ( $input['accounts'] ?? [] as $account ) {
			$this->setHistory( $account );
		}
		$this->output( count( $input['pages'] ?? [] ) . " pages written\n" );
	}

	private function makeAccount( array $account ): void {
		MWTimestamp::setFakeTime( time() - $account['registeredDaysAgo'] * 86400 );
		$user = User::newFromName( $account['name'] );
		if ( $user->getId() === 0 ) {
			$user->addToDatabase();
		}
		$status = $user->changeAuthenticationData( [ 'username' => $account['name'],
			'password' => $account['password'], 'retype' => $account['password'] ] );
		if ( !$status->isGood() ) {
			$this->fatalError( "{$account['name']}: " . $status->getMessage()->text() );
		}
		$groups = MediaWikiServices::getInstance()->getUserGroupManager();
		foreach ( $account['groups'] as $group ) {
			$groups->addUserToGroup( $user, $group );
		}
		$user->saveSettings();
	}

	private function addInterwiki( string $prefix, string $url ): void {
		$this->getPrimaryDB()->newReplaceQueryBuilder()
			->replaceInto( 'interwiki' )
			->uniqueIndexFields( [ 'iw_prefix' ] )
			->row( [ 'iw_prefix' => $prefix, 'iw_url' => $url, 'iw_api' => '', 'iw_wikiid' => '',
				'iw_local' => 1, 'iw_trans' => 0 ] )
			->caller( __METHOD__ )->execute();
	}

	private function writePage( array $page ): void {
		$title = Title::newFromText( $page['title'] );
		if ( $title === null ) {
			$this->fatalError( "Not a page title: {$page['title']}" );
		}
		MWTimestamp::setFakeTime( time() - (int)( ( $page['daysAgo'] ?? 0 ) * 86400 ) );
		$services = MediaWikiServices::getInstance();
		$user = User::newFromName( $page['user'] ?? 'Admin' );
		$content = ContentHandler::makeContent( $page['text'], $title );
		// Saving what is there already makes no revision and takes as long as one; a build is hundreds of pages.
		$current = $services->getRevisionLookup()->getRevisionByTitle( $title );
		if ( $current !== null && $content->equals( $current->getContent( SlotRecord::MAIN ) ) ) {
			return;
		}
		if ( isset( $page['file'] ) ) {
			$this->upload( $title, $page['file'], $user );
		}
		$updater = $services->getWikiPageFactory()->newFromTitle( $title )->newPageUpdater( $user );
		$updater->setContent( SlotRecord::MAIN, $content );
		$updater->saveRevision( CommentStoreComment::newUnsavedComment( $page['summary'] ?? '' ) );
		if ( !$updater->wasSuccessful() ) {
			$this->fatalError( "{$page['title']}: " . $updater->getStatus()->getWikiText() );
		}
	}

	/** Many revisions of one page by one user, straight into its history: saving each would take half a minute. */
	private function writeHistory( array $history ): void {
		$services = MediaWikiServices::getInstance();
		$title = Title::newFromText( $history['title'] );
		$user = User::newFromName( $history['user'] );
		$page = $services->getWikiPageFactory()->newFromTitle( $title );
		$dbw = $this->getPrimaryDB();
		$this->beginTransaction( $dbw, __METHOD__ );
		$pageId = $page->insertOn( $dbw );
		$parent = null;
		foreach ( $history['revisions'] as [ 'text' => $text, 'daysAgo' => $daysAgo ] ) {
			$draft = new MutableRevisionRecord( $title );
			$draft->setContent( SlotRecord::MAIN, ContentHandler::makeContent( $text, $title ) );
			$draft->setComment( CommentStoreComment::newUnsavedComment( $history['summary'] ) );
			$draft->setUser( $user );
			$draft->setTimestamp( wfTimestamp( TS_MW, time() - (int)( $daysAgo * 86400 ) ) );
			$draft->setPageId( $pageId );
			$draft->setParentId( $parent?->getId() ?? 0 );
			$parent = $services->getRevisionStore()->insertRevisionOn( $draft, $dbw );
		}
		$page->updateRevisionOn( $dbw, $parent, 0 );
		$this->commitTransaction( $dbw, __METHOD__ );
	}

	private function upload( Title $title, string $path, User $user ): void {
		$file = MediaWikiServices::getInstance()->getRepoGroup()->getLocalRepo()->newFile( $title );
		$archive = $file->publish( $path );
		if ( !$archive->isGood() || !$file->recordUpload3( '', '', '', $user )->isGood() ) {
			$this->fatalError( "{$title->getPrefixedText()}: the image could not be uploaded" );
		}
	}

	private function makeBotPassword( array $bot ): void {
		$user = User::newFromName( $bot['account'] );
		$password = MediaWikiServices::getInstance()->getPasswordFactory()->newFromPlaintext( $bot['password'] );
		$record = BotPassword::newUnsaved( [ 'user' => $user, 'appId' => $bot['id'],
			'grants' => [ 'basic', 'editpage', 'editprotected', 'editinterface', 'editsiteconfig', 'createeditmovepage', 'highvolume' ] ] );
		if ( !$record->save( 'insert', $password )->isGood() ) {
			$this->fatalError( "{$bot['account']}: the bot password could not be made" );
		}
	}

	/** The date of registration and the number of edits, as the history says. */
	private function setHistory( array $account ): void {
		$user = User::newFromName( $account['name'] );
		$dbw = $this->getPrimaryDB();
		$edits = $dbw->newSelectQueryBuilder()->from( 'revision' )
			->join( 'actor', null, 'actor_id=rev_actor' )
			->where( [ 'actor_user' => $user->getId() ] )->caller( __METHOD__ )->fetchRowCount();
		$dbw->newUpdateQueryBuilder()->update( 'user' )
			->set( [
				'user_registration' => $dbw->timestamp( time() - $account['registeredDaysAgo'] * 86400 ),
				'user_editcount' => $edits,
			] )
			->where( [ 'user_id' => $user->getId() ] )->caller( __METHOD__ )->execute();
	}
}

return LoadContent::class;
