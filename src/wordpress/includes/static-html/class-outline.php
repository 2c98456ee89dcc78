<?php
/**
 * A guide's place on its page.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * The headings of a guide, from the level that the page gives it, and its ids. The guide's own
 * names hold a colon, which no section's id can.
 */
final class Outline {
	/** @var string The guide's id, as ids and fragments begin. */
	private $id;
	/** @var int Level of the title's heading. */
	private $level;

	/**
	 * Begins an outline.
	 *
	 * @param string $id    The guide's id.
	 * @param int    $level Level of the title's heading.
	 */
	public function __construct( string $id, int $level ) {
		$this->id    = $id;
		$this->level = $level;
	}

	/** The id of the guide. */
	public function guide(): string {
		return Markup::escape( $this->id );
	}

	/**
	 * The id of a section.
	 *
	 * @param string $id The section's own.
	 */
	public function section( string $id ): string {
		return Markup::escape( "{$this->id}-$id" );
	}

	/**
	 * The id of a note.
	 *
	 * @param int $number Its number.
	 */
	public function note( int $number ): string {
		return Markup::escape( "{$this->id}-note-$number" );
	}

	/**
	 * The id of anything else.
	 *
	 * @param string $name Its name.
	 */
	public function name( string $name ): string {
		return Markup::escape( "{$this->id}:$name" );
	}

	/**
	 * A heading.
	 *
	 * @param int    $depth How far below the title, which has 0.
	 * @param string $html  What it says.
	 * @param string $name  Its name.
	 */
	public function heading( int $depth, string $html, string $name = '' ): string {
		$tag = 'h' . min( max( $this->level + $depth, 1 ), 6 );
		$id  = '' !== $name ? ' id="' . $this->name( $name ) . '"' : '';
		return "<$tag$id>$html</$tag>";
	}
}
