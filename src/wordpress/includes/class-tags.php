<?php
/**
 * The tags, as blocks and shortcodes print them.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * From an author's options to HTML.
 */
final class Tags {
	/** Id of the guide that comes with the plugin. */
	const BUNDLED = 'herniated-disc';

	/** @var array<string, int> How often each guide stands on this page so far. */
	private static $shown = array();

	/**
	 * The shortcode `[care_guide]`.
	 *
	 * @param array|string $given Its attributes.
	 */
	public static function guide_shortcode( $given ): string {
		return '<div class="care-guide">' . self::guide( is_array( $given ) ? $given : array() ) . '</div>';
	}

	/**
	 * The shortcode `[care_coverage_search]`.
	 *
	 * @param array|string $given Its attributes.
	 */
	public static function search_shortcode( $given ): string {
		return '<div class="care-guide">' . self::search( is_array( $given ) ? $given : array() ) . '</div>';
	}

	/**
	 * A guide, with its text inside until the script is there.
	 *
	 * @param array $given Options by name, as an author wrote them.
	 */
	public static function guide( array $given ): string {
		$options = Options::guide( $given );
		$found   = self::find( $options['guide'] ?? '', $options['lang'] ?? determine_locale() );
		if ( ! $found ) {
			return self::for_editors(
				__( 'This guide is no longer there. Upload it again, or choose another one.', 'care-guide' )
			);
		}
		wp_enqueue_script( Script::HANDLE );
		return self::tag(
			'care-guide',
			array(
				'lang'          => $found['guide']['lang'],
				'src'           => $found['src'],
				'sections'      => $options['sections'] ?? '',
				'expand'        => $options['expand'] ?? '',
				'heading-level' => $options['heading-level'] ?? '',
				'reviewer'      => $options['reviewer'] ?? '',
				'reviewed'      => $options['reviewed'] ?? '',
			) + self::common( $options ),
			self::static_html( $found['guide'], $options ) . self::handout( $options )
		);
	}

	/**
	 * A guide's text, the first time that it stands on this page: a second one would have the same
	 * ids.
	 *
	 * @param array $guide   The guide.
	 * @param array $options What {@see Options::guide()} let through.
	 */
	private static function static_html( array $guide, array $options ): string {
		$id                 = $guide['id'];
		self::$shown[ $id ] = ( self::$shown[ $id ] ?? 0 ) + 1;
		return 1 === self::$shown[ $id ] ? Static_Html::render(
			Review::on( $guide, $options ),
			self::file( 'words.json' ),
			(int) ( $options['heading-level'] ?? 2 ),
			$options['sections'] ?? ''
		) : '';
	}

	/**
	 * A search that stands alone.
	 *
	 * @param array $given Options by name, as an author wrote them.
	 */
	public static function search( array $given ): string {
		$options = Options::search( $given );
		wp_enqueue_script( Script::HANDLE );
		return self::tag(
			'care-coverage-search',
			array(
				'label'   => $options['label'] ?? '',
				'heading' => $options['heading'] ?? '',
			) + self::common( $options ),
			self::contact( $options['contact'] ?? '' )
		);
	}

	/**
	 * Where to ask a person, until the script is there.
	 *
	 * @param string $address An address, or nothing.
	 */
	private static function contact( string $address ): string {
		return '' === $address ? '' : sprintf(
			'<p><a href="%s">%s</a></p>',
			esc_url( $address, Options::PROTOCOLS ),
			esc_html__( 'Ask whether your employer or health plan offers the program', 'care-guide' )
		);
	}

	/**
	 * Attributes that both tags have.
	 *
	 * @param array $options What {@see Options} let through.
	 */
	private static function common( array $options ): array {
		return array(
			'directory'    => Rest::directory_address(),
			'endpoint'     => $options['endpoint'] ?? '',
			'theme'        => $options['theme'] ?? '',
			'organization' => $options['organization'] ?? '',
			'link'         => $options['link'] ?? '',
			'link-params'  => $options['link-params'] ?? '',
			'contact'      => $options['contact'] ?? '',
			'style'        => $options['style'] ?? '',
		);
	}

	/**
	 * A tag with those of its attributes that have a value.
	 *
	 * @param string $name       The tag's name.
	 * @param array  $attributes By name.
	 * @param string $inside     HTML.
	 */
	private static function tag( string $name, array $attributes, string $inside ): string {
		$written = '';
		foreach ( array_filter( $attributes, 'strlen' ) as $attribute => $value ) {
			$written .= " $attribute=\"" . esc_attr( $value ) . '"';
		}
		return "<$name$written>$inside</$name>";
	}

	/**
	 * A guide and its address, in a language if there is one in it, else in the language that it
	 * has.
	 *
	 * @param string $id     Its id; the bundled one's if empty.
	 * @param string $locale A locale or language tag.
	 */
	private static function find( string $id, string $locale ): ?array {
		$lang  = strtolower( substr( $locale, 0, (int) strcspn( $locale, '_-' ) ) );
		$id    = '' === $id ? self::BUNDLED : $id;
		$found = array();
		foreach ( Documents::guides() as $key => $guide ) {
			if ( $guide['id'] === $id ) {
				$found[ strtolower( substr( $guide['lang'], 0, (int) strcspn( $guide['lang'], '-' ) ) ) ] = $key;
			}
		}
		$key = $found[ $lang ] ?? null;
		if ( null === $key && self::BUNDLED === $id ) {
			$file = "guides/$id.$lang.json";
			$file = file_exists( dirname( FILE ) . "/$file" ) ? $file : "guides/$id.json";
			return array(
				'guide' => self::file( $file ),
				'src'   => add_query_arg( 'ver', VERSION, plugins_url( $file, FILE ) ),
			);
		}
		$key   = $key ?? reset( $found );
		$guide = $key ? json_decode( (string) Documents::guide_json( $key ), true ) : null;
		return is_array( $guide ) ? array(
			'guide' => $guide,
			'src'   => Rest::guide_address( $key ),
		) : null;
	}

	/**
	 * What leads readers on paper back to the page. The editor drew the picture: it sends squares,
	 * never markup.
	 *
	 * @param array $options What {@see Options} let through.
	 */
	private static function handout( array $options ): string {
		if ( ! isset( $options['page'], $options['qr'] ) ) {
			return '';
		}
		list( $side, $dark ) = explode( ' ', $options['qr'], 2 );
		return sprintf(
			'<div slot="handout" hidden><svg viewBox="0 0 %1$d %1$d" width="100%%" aria-hidden="true">'
				. '<path fill="#fff" d="M0 0h%1$dv%1$dh-%1$dz" /><path fill="#000" d="%2$s" /></svg>'
				. ' <span>%3$s</span></div>',
			(int) $side,
			esc_attr( $dark ),
			esc_html( $options['page'] )
		);
	}

	/**
	 * A JSON file of the plugin.
	 *
	 * @param string $file Its path within the plugin.
	 */
	private static function file( string $file ): array {
		return (array) wp_json_file_decode( dirname( FILE ) . "/$file", array( 'associative' => true ) );
	}

	/**
	 * A message for who can change the page; readers see nothing.
	 *
	 * @param string $message The message.
	 */
	private static function for_editors( string $message ): string {
		return current_user_can( 'edit_posts' ) ? '<p role="alert">' . esc_html( $message ) . '</p>' : '';
	}
}
