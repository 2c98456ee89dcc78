<?php
/**
 * What is said besides a guide's text.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * The widget's sentences, in the guide's own words where it brings some.
 */
final class Words {
	/** @var array<string, string> Sentences by key. */
	private $words;

	/**
	 * Takes the guide's words before the others.
	 *
	 * @param array $guide   The guide.
	 * @param array $english The widget's English words.
	 */
	public function __construct( array $guide, array $english ) {
		$this->words = array_filter( Json::items( $guide['words'] ?? null ), 'is_string' ) + $english;
	}

	/**
	 * A sentence with values in its places, as HTML.
	 *
	 * @param string $key    Its key.
	 * @param array  $values By the names of the places.
	 */
	public function say( string $key, array $values = array() ): string {
		$places = array();
		foreach ( $values as $name => $value ) {
			$places[ "{{$name}}" ] = (string) $value;
		}
		return Markup::escape( strtr( $this->words[ $key ] ?? '', $places ) );
	}
}
