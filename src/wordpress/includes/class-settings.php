<?php
/**
 * What WordPress needs for the page under Settings.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * Its place in the menu, its script and style, its translations, and the defaults that its form
 * stores.
 */
final class Settings {
	const PAGE   = 'care-guide';
	const SCRIPT = 'care-guide-admin';

	/** Adds hooks. */
	public static function register(): void {
		add_action( 'admin_menu', array( self::class, 'add_page' ) );
		add_action( 'admin_init', array( self::class, 'register_setting' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( FILE ), array( self::class, 'link' ) );
		add_filter( 'load_textdomain_mofile', array( self::class, 'spanish_of_any_country' ), 10, 2 );
		add_filter( 'load_script_translation_file', array( self::class, 'spanish_of_any_country' ), 10, 3 );
	}

	/** The page's address. */
	public static function address(): string {
		return admin_url( 'options-general.php?page=' . self::PAGE );
	}

	/** Adds the page. */
	public static function add_page(): void {
		$title = __( 'Care Guide', 'care-guide' );
		$print = array( Settings_Page::class, 'print' );
		$hook  = add_options_page( $title, $title, 'manage_options', self::PAGE, $print );
		if ( $hook ) {
			add_action( "load-$hook", array( self::class, 'enqueue' ) );
		}
	}

	/** Makes the form's values known. */
	public static function register_setting(): void {
		register_setting(
			self::PAGE,
			Documents::SETTINGS,
			array(
				'type'              => 'object',
				'sanitize_callback' => array( Options::class, 'sanitize_settings' ),
				'default'           => array(),
			)
		);
	}

	/** Brings the page's script and style. */
	public static function enqueue(): void {
		$needed = array( 'wp-api-fetch', 'wp-i18n' );
		wp_enqueue_script( self::SCRIPT, plugins_url( 'admin.js', FILE ), $needed, VERSION, true );
		wp_set_script_translations( self::SCRIPT, 'care-guide', dirname( FILE ) . '/languages' );
		wp_enqueue_style( self::SCRIPT, plugins_url( 'admin.css', FILE ), array(), VERSION );
	}

	/**
	 * Leads from the list of plugins to the page.
	 *
	 * @param string[] $links The plugin's links.
	 */
	public static function link( array $links ): array {
		$link = '<a href="' . esc_url( self::address() ) . '">' . esc_html__( 'Settings', 'care-guide' ) . '</a>';
		return array_merge( array( $link ), $links );
	}

	/**
	 * One Spanish serves every country's.
	 *
	 * @param string|false $file   A file with translations.
	 * @param string       $second The text domain, or a script's handle.
	 * @param string       $domain The text domain, of a script's translations.
	 */
	public static function spanish_of_any_country( $file, string $second, string $domain = '' ) {
		$is_ours = in_array( 'care-guide', array( $second, $domain ), true );
		return $is_ours && is_string( $file ) && ! is_readable( $file )
			? preg_replace( '/care-guide-es_[A-Z]{2}/', 'care-guide-es_ES', $file )
			: $file;
	}
}
