<?php
/**
 * The blocks.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * Both blocks are printed by the server, from attributes that hold no HTML. So every author may
 * insert them, and no update of the plugin makes a saved block invalid.
 */
final class Blocks {
	const EDITOR = 'care-guide-editor';

	/** Registers the blocks. */
	public static function register(): void {
		wp_register_script(
			self::EDITOR,
			plugins_url( 'editor.js', FILE ),
			array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-data', 'wp-element', 'wp-i18n' ),
			VERSION,
			true
		);
		wp_set_script_translations( self::EDITOR, 'care-guide', dirname( FILE ) . '/languages' );
		add_action( 'enqueue_block_editor_assets', array( self::class, 'pass_to_editor' ) );
		$blocks = array(
			'guide'           => 'render_guide',
			'coverage-search' => 'render_search',
		);
		foreach ( $blocks as $folder => $render ) {
			register_block_type(
				dirname( FILE ) . "/blocks/$folder",
				array( 'render_callback' => array( self::class, $render ) )
			);
		}
	}

	/** What the editor offers and shows: the guides there are, and the site's directory and defaults. */
	public static function pass_to_editor(): void {
		$guides  = array_map(
			static function ( array $guide, string $key ): array {
				return array( 'src' => Rest::guide_address( $key ) ) + $guide;
			},
			Documents::guides(),
			array_keys( Documents::guides() )
		);
		$bundled = array();
		foreach ( array( '', '.es' ) as $language ) {
			$file = 'guides/' . Tags::BUNDLED . "$language.json";
			$read = wp_json_file_decode( dirname( FILE ) . "/$file", array( 'associative' => true ) );
			$read = Checker::guide( $read );
			if ( $read ) {
				$bundled[] = array(
					'id'       => $read['id'],
					'lang'     => $read['lang'],
					'title'    => $read['title'],
					'sections' => Documents::sections_of( $read ),
					'src'      => add_query_arg( 'ver', VERSION, plugins_url( $file, FILE ) ),
				);
			}
		}
		$data = array(
			'lang'         => strtolower( substr( get_locale(), 0, 2 ) ),
			'guides'       => array_merge( $guides, $bundled ),
			'directory'    => Rest::directory_address(),
			'settings'     => Options::settings(),
			'settingsPage' => current_user_can( 'manage_options' ) ? Settings::address() : '',
		);
		$json = wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP );
		wp_add_inline_script( self::EDITOR, "window.careGuideEditor = $json;", 'before' );
	}

	/**
	 * Prints a guide.
	 *
	 * @param array $attributes The block's.
	 */
	public static function render_guide( array $attributes ): string {
		return self::wrapped( Tags::guide( self::options( $attributes ) ) );
	}

	/**
	 * Prints a search.
	 *
	 * @param array $attributes The block's.
	 */
	public static function render_search( array $attributes ): string {
		return self::wrapped( Tags::search( self::options( $attributes ) ) );
	}

	/**
	 * A block's attributes as options: `headingLevel` is `heading-level`, and tokens stand beside
	 * the others.
	 *
	 * @param array $attributes The block's.
	 */
	private static function options( array $attributes ): array {
		$options = is_array( $attributes['tokens'] ?? null ) ? $attributes['tokens'] : array();
		foreach ( $attributes as $name => $value ) {
			if ( is_scalar( $value ) ) {
				$options[ strtolower( preg_replace( '/[A-Z]/', '-$0', $name ) ) ] = $value;
			}
		}
		return $options;
	}

	/**
	 * The box of a block, with what an author chose for it in the editor.
	 *
	 * @param string $inside HTML.
	 */
	private static function wrapped( string $inside ): string {
		return '' === $inside ? '' : '<div ' . get_block_wrapper_attributes() . ">$inside</div>";
	}
}
