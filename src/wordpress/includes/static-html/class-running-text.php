<?php
/**
 * Running text.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * Strings and small objects, each of a known kind. What is of no such kind is left out.
 */
final class Running_Text {
	/** @var Outline The guide's headings and ids. */
	private $outline;
	/** @var Words What is said besides. */
	private $words;
	/** @var Numbering Counts the citations. */
	private $numbering;

	/**
	 * Begins with nothing cited.
	 *
	 * @param Outline   $outline   The guide's headings and ids.
	 * @param Words     $words     What is said besides.
	 * @param Numbering $numbering Counts the citations.
	 */
	public function __construct( Outline $outline, Words $words, Numbering $numbering ) {
		$this->outline   = $outline;
		$this->words     = $words;
		$this->numbering = $numbering;
	}

	/**
	 * The text as HTML.
	 *
	 * @param mixed $tokens The text.
	 */
	public function html( $tokens ): string {
		$html = '';
		foreach ( Json::items( $tokens ) as $token ) {
			$html .= $this->token( $token );
		}
		return $html;
	}

	/**
	 * One of its parts.
	 *
	 * @param mixed $token The part.
	 */
	private function token( $token ): string {
		if ( is_string( $token ) ) {
			return Markup::with_breaks( $token );
		}
		if ( isset( $token['cite'] ) ) {
			return $this->citations( Json::items( $token['cite'] ) );
		}
		if ( isset( $token['strong'] ) ) {
			return '<strong>' . $this->html( $token['strong'] ) . '</strong>';
		}
		if ( isset( $token['emphasis'] ) ) {
			return '<em>' . $this->html( $token['emphasis'] ) . '</em>';
		}
		return isset( $token['link'] ) ? $this->link( $token ) : '';
	}

	/**
	 * A link, or its text alone if nobody should follow it.
	 *
	 * @param array $token Its `link` and `text`.
	 */
	private function link( array $token ): string {
		$html = $this->html( $token['text'] ?? null );
		return null === Options::address( $token['link'] ) ? $html : Markup::link( $token['link'], $html );
	}

	/**
	 * The marks of references cited at one place.
	 *
	 * @param array $ids Their ids.
	 */
	private function citations( array $ids ): string {
		$notes = array_filter( array_map( array( $this->numbering, 'cite' ), $ids ) );
		$marks = array_map( array( $this, 'citation' ), $notes );
		return $marks ? '<sup>[' . implode( ', ', $marks ) . ']</sup>' : '';
	}

	/**
	 * The mark of one.
	 *
	 * @param array $note Its note.
	 */
	private function citation( array $note ): string {
		$number = $note['number'];
		return sprintf(
			'<a id="%s" href="#%s" role="doc-noteref" aria-label="%s">%d</a>',
			$this->outline->name( "citation-$number-{$note['citations']}" ),
			$this->outline->note( $number ),
			$this->words->say( 'citationName', compact( 'number' ) ),
			$number
		);
	}
}
