<?php
/**
 * Text as HTML.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * What of HTML has nothing to do with guides.
 */
final class Markup {
	/** An address in a text. */
	const ADDRESS = '/(https?:\/\/\S+)/u';

	/** Where an address can break: after a sign, and not before a slash or at the end. */
	const BREAK_IN_ADDRESS = '/(?<=[\/?&=._-])(?!\/|$)/';

	/** Languages written from right to left, and scripts that are. */
	const RIGHT_TO_LEFT = '/^(ar|arc|ckb|dv|fa|he|iw|nqo|ps|sd|syr|ug|ur|yi)\b(?!-latn)|-(arab|hebr)\b/i';

	/**
	 * Text as HTML has it, also within quotes.
	 *
	 * @param string $text The text.
	 */
	public static function escape( string $text ): string {
		$html = htmlspecialchars( $text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML401, 'UTF-8' );
		return str_replace( '&#039;', '&#39;', $html );
	}

	/**
	 * Text in which addresses, which have no spaces, can break after a sign.
	 *
	 * @param string $text The text.
	 */
	public static function with_breaks( string $text ): string {
		$html = '';
		$text = preg_split( self::ADDRESS, $text, -1, PREG_SPLIT_DELIM_CAPTURE );
		foreach ( $text as $index => $part ) {
			$is_address = 1 === $index % 2;
			$parts      = $is_address ? preg_split( self::BREAK_IN_ADDRESS, $part ) : array( $part );
			$html      .= implode( '<wbr>', array_map( array( self::class, 'escape' ), $parts ) );
		}
		return $html;
	}

	/**
	 * A link to elsewhere.
	 *
	 * @param string $address Its address, as text.
	 * @param string $html    What it says.
	 */
	public static function link( string $address, string $html ): string {
		return '<a href="' . self::escape( $address ) . "\" rel=\"noopener\">$html</a>";
	}

	/**
	 * How a language is written: `ltr` or `rtl`.
	 *
	 * @param string $lang Its tag.
	 */
	public static function direction( string $lang ): string {
		return preg_match( self::RIGHT_TO_LEFT, $lang ) ? 'rtl' : 'ltr';
	}

	/**
	 * Lines of HTML, without those that are empty.
	 *
	 * @param string ...$parts The lines.
	 */
	public static function lines( string ...$parts ): string {
		return implode( "\n", array_filter( $parts, 'strlen' ) );
	}
}
