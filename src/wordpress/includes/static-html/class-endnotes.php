<?php
/**
 * Lists of notes.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * What the guide cites, and what there is to read besides.
 */
final class Endnotes {
	/** An arrow as text: WordPress draws no emoji for it. */
	const BACK = "↩\u{FE0E}";

	/** @var Outline The guide's headings and ids. */
	private $outline;
	/** @var Words What is said besides. */
	private $words;
	/** @var Running_Text Writes text. */
	private $text;

	/**
	 * Writes notes of one guide.
	 *
	 * @param Outline      $outline The guide's headings and ids.
	 * @param Words        $words   What is said besides.
	 * @param Running_Text $text    Writes text.
	 */
	public function __construct( Outline $outline, Words $words, Running_Text $text ) {
		$this->outline = $outline;
		$this->words   = $words;
		$this->text    = $text;
	}

	/**
	 * The notes of what is cited.
	 *
	 * @param array $notes What {@see Numbering::notes()} counted.
	 */
	public function references( array $notes ): string {
		return $this->notes( $notes, 'notesHeading', 'references', ' role="doc-endnotes"' );
	}

	/**
	 * What there is to read besides.
	 *
	 * @param array $notes What {@see Numbering::further()} counted.
	 */
	public function further( array $notes ): string {
		return $this->notes( $notes, 'notesFurther', 'further-reading' );
	}

	/**
	 * A list of notes.
	 *
	 * @param array  $notes The notes.
	 * @param string $title Key of its heading.
	 * @param string $name  Its name.
	 * @param string $role  Its role, as an attribute.
	 */
	private function notes( array $notes, string $title, string $name, string $role = '' ): string {
		if ( ! $notes ) {
			return '';
		}
		$first = $notes[0]['number'];
		return Markup::lines(
			"<section$role aria-labelledby=\"" . $this->outline->name( $name ) . '">',
			$this->outline->heading( 1, $this->words->say( $title ), $name ),
			'<ol' . ( $first > 1 ? " start=\"$first\"" : '' ) . '>',
			...array_map( array( $this, 'note' ), $notes ),
			...array( '</ol>', '</section>' )
		);
	}

	/**
	 * A note.
	 *
	 * @param array $note The note.
	 */
	private function note( array $note ): string {
		$reference = $note['reference'];
		$id        = $this->outline->note( $note['number'] );
		$lang      = Markup::escape( Json::text( $reference, 'lang' ) );
		$text      = $this->text->html( $reference['text'] ?? null );
		$text      = '' !== $lang ? "<span dir=\"auto\" lang=\"$lang\">$text</span>" : $text;
		return "<li id=\"$id\">$text" . $this->ways_back( $note['number'], $note['citations'] ) . '</li>';
	}

	/**
	 * Links back to where a note is cited.
	 *
	 * @param int $number    The note's number.
	 * @param int $citations How often it is cited.
	 */
	private function ways_back( int $number, int $citations ): string {
		$html = '';
		for ( $occurrence = 1; $occurrence <= $citations; $occurrence++ ) {
			$html .= sprintf(
				' <a href="#%s" role="doc-backlink" aria-label="%s">%s</a>',
				$this->outline->name( "citation-$number-$occurrence" ),
				$this->words->say( 'notesBack', compact( 'occurrence', 'number' ) ),
				self::BACK . ( $citations > 1 ? $occurrence : '' )
			);
		}
		return $html;
	}
}
