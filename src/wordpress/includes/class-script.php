<?php
/**
 * The widget's script: only where it is used, and as it is.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * Plugins that combine, minify or put off scripts find ours marked in every way that they know. It
 * carries no `integrity`: it comes from this site, and a page cache that changes it all the same
 * should leave readers a guide.
 */
final class Script {
	const HANDLE = 'care-guide';
	const FILE   = 'care-guide.js';

	/** The beginning of a tag that brings a file and is not marked yet. */
	const UNMARKED = '/<script(?![^>]*\sdata-noptimize)(?=[^>]*\ssrc=)/';

	/** The same with our marks. */
	const MARKED = '<script defer data-noptimize="1" data-no-optimize="1" data-no-minify="1" data-no-defer="1"'
		. ' data-cfasync="false" nowprocket';

	/** What others may have put there already. */
	const DEFER = '/ defer(=(["\'])defer\2)?(?=[\s>])/';

	/** Filters for a list of handles. */
	const LISTS_OF_HANDLES = array(
		'sgo_js_minify_exclude',
		'sgo_javascript_combine_exclude',
		'sgo_js_async_exclude',
	);

	/** Filters for a list of files. */
	const LISTS_OF_FILES = array(
		'rocket_exclude_js',
		'rocket_exclude_defer_js',
		'rocket_delay_js_exclusions',
		'litespeed_optimize_js_excludes',
		'litespeed_optm_js_defer_exc',
		'wp-optimize-minify-default-exclusions',
	);

	/** Adds hooks. */
	public static function register(): void {
		add_action( 'init', array( self::class, 'register_script' ) );
		add_action( 'enqueue_block_assets', array( self::class, 'enqueue_in_editor' ) );
		add_filter( 'script_loader_tag', array( self::class, 'tag' ), 10, 2 );
		add_filter( 'autoptimize_filter_js_exclude', array( self::class, 'exclude_in_text' ) );
		foreach ( self::LISTS_OF_FILES as $filter ) {
			add_filter( $filter, array( self::class, 'exclude_file' ) );
		}
		foreach ( self::LISTS_OF_HANDLES as $filter ) {
			add_filter( $filter, array( self::class, 'exclude_handle' ) );
		}
	}

	/** Makes the script known. */
	public static function register_script(): void {
		wp_register_script( self::HANDLE, plugins_url( self::FILE, FILE ), array(), VERSION, false );
	}

	/** The editor shows the real widget, also where its canvas is a frame. */
	public static function enqueue_in_editor(): void {
		if ( is_admin() ) {
			wp_enqueue_script( self::HANDLE );
		}
	}

	/**
	 * Marks the script's tag.
	 *
	 * @param string $tag    The tag.
	 * @param string $handle Of which script.
	 */
	public static function tag( string $tag, string $handle ): string {
		return self::HANDLE === $handle
			? preg_replace( self::UNMARKED, self::MARKED, preg_replace( self::DEFER, '', $tag ) )
			: $tag;
	}

	/**
	 * For plugins that take a list of files, divided by commas.
	 *
	 * @param mixed $excluded The list.
	 */
	public static function exclude_in_text( $excluded ) {
		return is_array( $excluded ) ? self::exclude_file( $excluded ) : "$excluded, care-guide/" . self::FILE;
	}

	/**
	 * For plugins that take a list of files.
	 *
	 * @param mixed $excluded The list.
	 */
	public static function exclude_file( $excluded ): array {
		return array_merge( (array) $excluded, array( 'care-guide/' . self::FILE ) );
	}

	/**
	 * For plugins that take a list of handles.
	 *
	 * @param mixed $excluded The list.
	 */
	public static function exclude_handle( $excluded ): array {
		return array_merge( (array) $excluded, array( self::HANDLE ) );
	}
}
