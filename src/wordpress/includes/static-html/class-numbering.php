<?php
/**
 * The numbers of notes.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * References get their numbers in the order in which they are first cited. A note is an array of
 * its `number`, its `reference`, and how many `citations` it has so far.
 */
final class Numbering {
	/** @var array<string, array> References by id. */
	private $references = array();
	/** @var array<string, array> Notes by the id of their reference. */
	private $notes = array();

	/**
	 * Begins with no citation.
	 *
	 * @param array $references The guide's.
	 */
	public function __construct( array $references ) {
		foreach ( $references as $reference ) {
			if ( is_string( $reference['id'] ?? null ) ) {
				$this->references[ $reference['id'] ] = $reference;
			}
		}
	}

	/**
	 * Cites a reference once more; gives its note, or null if there is no such reference.
	 *
	 * @param mixed $id Its id.
	 */
	public function cite( $id ): ?array {
		if ( ! is_string( $id ) || ! isset( $this->references[ $id ] ) ) {
			return null;
		}
		if ( ! isset( $this->notes[ $id ] ) ) {
			$this->notes[ $id ] = self::note( count( $this->notes ) + 1, $this->references[ $id ] );
		}
		++$this->notes[ $id ]['citations'];
		return $this->notes[ $id ];
	}

	/** The notes of what was cited. */
	public function notes(): array {
		return array_values( $this->notes );
	}

	/**
	 * References that the whole guide cites nowhere, numbered on.
	 *
	 * @param array $sections The guide's, also those that are not shown.
	 */
	public function further( array $sections ): array {
		$number  = count( $this->notes );
		$further = array();
		foreach ( array_diff_key( $this->references, self::cited_in( $sections ) ) as $reference ) {
			$further[] = self::note( ++$number, $reference );
		}
		return $further;
	}

	/**
	 * A note without citations.
	 *
	 * @param int   $number    Its number.
	 * @param array $reference Its reference.
	 */
	private static function note( int $number, array $reference ): array {
		return array(
			'number'    => $number,
			'reference' => $reference,
			'citations' => 0,
		);
	}

	/**
	 * The ids of all references that are cited, as keys.
	 *
	 * @param mixed $part A guide's sections, or a part of them.
	 */
	private static function cited_in( $part ): array {
		$cited = array();
		foreach ( Json::items( $part ) as $key => $value ) {
			$cited += 'cite' === $key
				? array_fill_keys( array_filter( Json::items( $value ), 'is_string' ), true )
				: self::cited_in( $value );
		}
		return $cited;
	}
}
