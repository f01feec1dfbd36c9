<?php
// Routes requests for PHP's built-in server: pretty article addresses, uploaded images, and the scripts and
// static files of MediaWiki itself. Folders come from the environment (see server.ts).

$path = rawurldecode( (string)parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );

if ( str_starts_with( $path, '/images/' ) ) {
	$images = (string)realpath( getenv( 'SIDELIGHT_WIKI_IMAGES' ) );
	$file = realpath( $images . substr( $path, strlen( '/images' ) ) );
	$types = [ 'svg' => 'image/svg+xml', 'png' => 'image/png', 'jpg' => 'image/jpeg', 'gif' => 'image/gif' ];
	$type = $types[strtolower( pathinfo( $path, PATHINFO_EXTENSION ) )] ?? null;
	if ( $file === false || $type === null || !str_starts_with( $file, $images . '/' ) ) {
		http_response_code( 404 );
		return true;
	}
	header( "Content-Type: $type" );
	header( 'Cache-Control: max-age=3600' );
	readfile( $file );
	return true;
}

if ( $path === '/favicon.ico' || $path === '/logo.svg' ) {
	header( 'Content-Type: image/svg+xml' );
	header( 'Cache-Control: max-age=86400' );
	readfile( __DIR__ . '/logo.svg' );
	return true;
}

if ( $path === '/' || str_starts_with( $path, '/wiki/' ) ) {
	$_SERVER['SCRIPT_NAME'] = '/index.php';
	$_SERVER['SCRIPT_FILENAME'] = getenv( 'SIDELIGHT_WIKI_CODE' ) . '/index.php';
	$_SERVER['PHP_SELF'] = '/index.php';
	chdir( getenv( 'SIDELIGHT_WIKI_CODE' ) );
	require getenv( 'SIDELIGHT_WIKI_CODE' ) . '/index.php';
	return true;
}

// Everything else is a file or script of MediaWiki's own folder.
return false;
