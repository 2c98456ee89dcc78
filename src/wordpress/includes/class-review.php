<?php
/**
 * The review of a guide by the site's own clinician.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * What the widget shows of the attributes `reviewer` and `reviewed`, for the guide's text without a
 * script.
 */
final class Review {
	const MONTHS_ES = array(
		'enero',
		'febrero',
		'marzo',
		'abril',
		'mayo',
		'junio',
		'julio',
		'agosto',
		'septiembre',
		'octubre',
		'noviembre',
		'diciembre',
	);

	/**
	 * A guide as the site's own reviewer stands behind it.
	 *
	 * @param array $guide   What {@see Checker::guide()} let through.
	 * @param array $options What {@see Options::guide()} let through: both of `reviewer` and `reviewed`, or neither.
	 */
	public static function on( array $guide, array $options ): array {
		return isset( $options['reviewer'], $options['reviewed'] ) ? array(
			'reviewer'   => $options['reviewer'],
			'reviewed'   => $options['reviewed'],
			'reviewedOn' => self::day_in_words( $options['reviewed'], $guide['lang'] ),
		) + $guide : $guide;
	}

	/**
	 * A day in the languages that the plugin speaks; as it is in others, until the widget says it.
	 *
	 * @param string $day  YYYY-MM-DD.
	 * @param string $lang The guide's language.
	 */
	private static function day_in_words( string $day, string $lang ): string {
		$time = strtotime( "$day UTC" );
		if ( preg_match( '/^en(-us)?$/i', $lang ) ) {
			return gmdate( 'F j, Y', $time );
		}
		$month = self::MONTHS_ES[ (int) gmdate( 'n', $time ) - 1 ];
		return preg_match( '/^es\b/i', $lang )
			? gmdate( 'j', $time ) . " de $month de " . gmdate( 'Y', $time )
			: $day;
	}
}
