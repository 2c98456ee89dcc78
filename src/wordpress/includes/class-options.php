<?php
/**
 * What an author may choose for a tag, and what of it is let through.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * Blocks and shortcodes take the same options, under the names that the tags' attributes have.
 */
final class Options {
	/** Protocols that a link may have, as in the widget. */
	const PROTOCOLS = array( 'http', 'https', 'mailto', 'tel' );

	/** Custom properties that may be set, without `--care-`. */
	const TOKENS = array(
		'font-family',
		'heading-font-family',
		'base-size',
		'measure-width',
		'page-padding',
		'corner-radius',
		'text-color',
		'heading-color',
		'muted-color',
		'accent-color',
		'accent-contrast-color',
		'surface-color',
		'soft-surface-color',
		'border-color',
		'control-color',
		'focus-color',
		'mark-color',
	);

	/**
	 * Options of a guide: only those that have a value of their kind.
	 *
	 * @param array $given By name.
	 * @return array<string, string>
	 */
	public static function guide( array $given ): array {
		$level = absint( $given['heading-level'] ?? 0 );
		return self::search( $given ) + self::review( $given ) + array_filter(
			array(
				'guide'         => self::matching( $given['guide'] ?? '', '/^[\w.-]+$/D' ),
				'lang'          => self::matching( $given['lang'] ?? '', '/^[a-z]{2,3}(-[a-z0-9]+)*$/iD' ),
				'sections'      => self::matching( $given['sections'] ?? '', '/^[\w.\s,-]+$/D' ),
				'expand'        => self::matching( $given['expand'] ?? '', '/^(first|none)$/D' ),
				'heading-level' => $level >= 1 && $level <= 6 ? (string) $level : '',
				'page'          => self::address( $given['page'] ?? null ) ?? '',
				'qr'            => self::matching( $given['qr'] ?? '', '/^[1-9]\d{0,2} [Mhvz\d\s-]+$/D' ),
			),
			'strlen'
		);
	}

	/**
	 * Options of the search. What the site's settings say stands where the author says nothing.
	 *
	 * @param array $given By name.
	 * @return array<string, string>
	 */
	public static function search( array $given ): array {
		$site = self::settings();
		$text = static function ( string $name ) use ( $given ): string {
			return is_scalar( $given[ $name ] ?? null ) ? trim( (string) $given[ $name ] ) : '';
		};
		return array_filter(
			array(
				'theme'        => self::matching( $given['theme'] ?? '', '/^(dark|auto)$/D' ),
				'organization' => $text( 'organization' ),
				'label'        => $text( 'label' ),
				'heading'      => $text( 'heading' ),
				'link'         => self::address( $given['link'] ?? null ) ?? $site['link'],
				'link-params'  => '' !== $text( 'link-params' ) ? $text( 'link-params' ) : $site['link-params'],
				'contact'      => self::address( $given['contact'] ?? null ) ?? $site['contact'],
				'endpoint'     => self::web_address( $given['endpoint'] ?? null ) ?? $site['endpoint'],
				'style'        => self::style( $given ),
			),
			'strlen'
		);
	}

	/**
	 * Who of the site's own stands behind a guide, and the day: the author's pair, else the site's;
	 * never a half of each.
	 *
	 * @param array $given By name.
	 * @return array<string, string>
	 */
	private static function review( array $given ): array {
		$own = self::sanitize_settings( $given );
		if ( '' === $own['reviewer'] . $own['reviewed'] ) {
			$own = self::settings();
		}
		return '' !== $own['reviewer'] && '' !== $own['reviewed'] ? array(
			'reviewer' => $own['reviewer'],
			'reviewed' => $own['reviewed'],
		) : array();
	}

	/**
	 * The site's defaults.
	 *
	 * @return array<string, string> By name: link, link-params, contact, endpoint, reviewer, reviewed.
	 */
	public static function settings(): array {
		return self::sanitize_settings( get_option( Documents::SETTINGS, array() ) );
	}

	/**
	 * Settings as they are stored.
	 *
	 * @param mixed $value What the form sent.
	 */
	public static function sanitize_settings( $value ): array {
		$value = is_array( $value ) ? $value : array();
		$text  = static function ( string $name ) use ( $value ): string {
			return is_string( $value[ $name ] ?? null ) ? sanitize_text_field( $value[ $name ] ) : '';
		};
		return array(
			'link'        => self::address( $value['link'] ?? null ) ?? '',
			'link-params' => $text( 'link-params' ),
			'contact'     => self::address( $value['contact'] ?? null ) ?? '',
			'endpoint'    => self::web_address( $value['endpoint'] ?? null ) ?? '',
			'reviewer'    => $text( 'reviewer' ),
			'reviewed'    => self::day( $text( 'reviewed' ) ),
		);
	}

	/**
	 * The day, YYYY-MM-DD, if a calendar has it; else empty.
	 *
	 * @param string $value Anything.
	 */
	private static function day( string $value ): string {
		if ( ! preg_match( '/^(\d{4})-(\d\d)-(\d\d)$/D', $value, $parts ) ) {
			return '';
		}
		return checkdate( (int) $parts[2], (int) $parts[3], (int) $parts[1] ) ? $value : '';
	}

	/**
	 * An address that a script may ask; null for anything else.
	 *
	 * @param mixed $value Anything.
	 */
	private static function web_address( $value ): ?string {
		$address = self::address( $value );
		return null !== $address && preg_match( '/^https?:/i', $address ) ? $address : null;
	}

	/**
	 * An address that a link may have; null for anything else.
	 *
	 * @param mixed $value Anything.
	 */
	public static function address( $value ): ?string {
		if ( ! is_string( $value ) || ! preg_match( '/^\s*(https?:\/\/|mailto:|tel:)/i', $value ) ) {
			return null;
		}
		$address = esc_url_raw( trim( $value ), self::PROTOCOLS );
		return '' === $address ? null : $address;
	}

	/**
	 * The custom properties that are set, as declarations. A value can neither end its declaration
	 * nor ask for a file.
	 *
	 * @param array $given By name, without `--care-`.
	 */
	private static function style( array $given ): string {
		$declarations = array();
		foreach ( self::TOKENS as $name ) {
			$value = self::matching( $given[ $name ] ?? '', '/^[\w\s#%.,()\'+*\/-]{1,200}$/D' );
			if ( '' !== $value && ! preg_match( '/(url|image|image-set|src)\s*\(|\/\*/i', $value ) ) {
				$declarations[] = "--care-$name: $value";
			}
		}
		return implode( '; ', $declarations );
	}

	/**
	 * The value, if it is text that a pattern matches.
	 *
	 * @param mixed  $value   Anything.
	 * @param string $pattern A regular expression.
	 */
	private static function matching( $value, string $pattern ): string {
		$value = is_scalar( $value ) ? trim( (string) $value ) : '';
		return preg_match( $pattern, $value ) ? $value : '';
	}
}
