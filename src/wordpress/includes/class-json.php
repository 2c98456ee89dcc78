<?php
/**
 * Values of JSON documents.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * Reads a value as the kind that is asked for, whatever a document holds there.
 */
final class Json {
	/**
	 * Text by its key; empty for anything else.
	 *
	 * @param array  $of  The document, or a part of it.
	 * @param string $key The key.
	 */
	public static function text( array $of, string $key ): string {
		return is_string( $of[ $key ] ?? null ) ? $of[ $key ] : '';
	}

	/**
	 * The value, if it is a list; else an empty one.
	 *
	 * @param mixed $value Anything.
	 */
	public static function items( $value ): array {
		return is_array( $value ) ? $value : array();
	}
}
