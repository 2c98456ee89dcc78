<?php
/**
 * Fields of the page under Settings.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * One row of the form for each default.
 */
final class Settings_Field {
	/** A row: 1: the setting, 2: what it is, 3: the option, 4: its value, 5: an example, 6: type, 7: help. */
	const ROW = '<tr><th scope="row"><label for="care-guide-%1$s">%2$s</label></th><td>'
		. '<input type="%6$s" class="regular-text" id="care-guide-%1$s" name="%3$s[%1$s]" value="%4$s"'
		. ' placeholder="%5$s" aria-describedby="care-guide-%1$s-help">'
		. '<p class="description" id="care-guide-%1$s-help">%7$s</p></td></tr>';

	/** Prints them all. */
	public static function print_all(): void {
		self::print( 'link', __( 'Where the program starts', 'care-guide' ), 'https://example.org/start' );
		self::print( 'link-params', __( 'Tracking parameters for that link', 'care-guide' ), 'utm_source=benefits' );
		self::print( 'contact', __( 'Where to ask a person', 'care-guide' ), 'mailto:benefits@example.org' );
		self::print(
			'reviewer',
			__( 'Your clinician who read every guide on this site and stands behind it', 'care-guide' ),
			'Ann Hart, PT, DPT'
		);
		self::print(
			'reviewed',
			__( 'On which day', 'care-guide' ),
			'',
			__( 'Readers see the name and the day, or neither.', 'care-guide' ),
			'date'
		);
		self::print(
			'endpoint',
			__( 'Search service, for a very large directory', 'care-guide' ),
			'https://search.example.org/v1/organizations',
			__( 'What visitors type into the search then goes to that server, and nowhere else. Without it, nothing that they type leaves their device.', 'care-guide' )
		);
	}

	/**
	 * Prints one.
	 *
	 * @param string $name    The setting.
	 * @param string $label   What it is.
	 * @param string $example What it may be.
	 * @param string $help    What follows from it.
	 * @param string $type    The input's type.
	 */
	private static function print(
		string $name,
		string $label,
		string $example,
		string $help = '',
		string $type = 'text'
	): void {
		printf(
			self::ROW, // phpcs:ignore WordPress.Security.EscapeOutput -- HTML of our own.
			esc_attr( $name ),
			esc_html( $label ),
			esc_attr( Documents::SETTINGS ),
			esc_attr( Options::settings()[ $name ] ),
			esc_attr( $example ),
			esc_attr( $type ),
			esc_html( $help )
		);
	}
}
