<?php
/**
 * A guide as plain HTML, for readers without a script and for search engines.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * The same HTML as `care-guide/html` writes, to the letter: a test holds the two together. It is
 * written here, from the document, so that nothing that a browser sent is ever HTML, and so that it
 * follows what an author chose to show.
 */
final class Static_Html {
	/** @var array The guide. */
	private $guide;
	/** @var Outline Its headings and ids. */
	private $outline;
	/** @var Words What is said besides its text. */
	private $words;

	/**
	 * Renders a guide.
	 *
	 * @param array  $guide    What {@see Checker::guide()} let through.
	 * @param array  $words    The widget's English words.
	 * @param int    $level    Level of the title's heading.
	 * @param string $sections Which sections, by id or type, divided by spaces; all if it names none.
	 */
	public static function render( array $guide, array $words, int $level = 2, string $sections = '' ): string {
		$writer          = new self();
		$writer->guide   = $guide;
		$writer->outline = new Outline( $guide['id'], $level );
		$writer->words   = new Words( $guide, $words );
		return $writer->article( self::chosen( $guide['sections'], $sections ) );
	}

	/**
	 * The sections that a list of ids or types names, in the guide's order; all if it names none.
	 *
	 * @param array  $sections The guide's.
	 * @param string $names    Divided by spaces or commas.
	 */
	private static function chosen( array $sections, string $names ): array {
		$wanted = preg_split( '/[\s,]+/', $names, -1, PREG_SPLIT_NO_EMPTY );
		$named  = array_filter(
			$sections,
			static function ( array $section ) use ( $wanted ): bool {
				return (bool) array_intersect( array( $section['id'], $section['type'] ), $wanted );
			}
		);
		return $named ? array_values( $named ) : $sections;
	}

	/**
	 * The whole guide.
	 *
	 * @param array $shown Its sections.
	 */
	private function article( array $shown ): string {
		$numbering = new Numbering( $this->guide['references'] );
		$text      = new Running_Text( $this->outline, $this->words, $numbering );
		$sections  = new Sections( $this->outline, $text );
		$endnotes  = new Endnotes( $this->outline, $this->words, $text );
		$lang      = $this->guide['lang'];
		return Markup::lines(
			sprintf(
				'<article id="%s" lang="%s" dir="%s" aria-labelledby="%s">',
				$this->outline->guide(),
				Markup::escape( $lang ),
				Markup::direction( $lang ),
				$this->outline->name( 'title' )
			),
			$this->header( $shown ),
			...array_map( array( $sections, 'html' ), $shown ), // Before the notes: this counts the citations.
			...array(
				$endnotes->references( $numbering->notes() ),
				$endnotes->further( $numbering->further( $this->guide['sections'] ) ),
				$this->footer(),
				'</article>',
			)
		);
	}

	/**
	 * What stands above the sections.
	 *
	 * @param array $shown The sections.
	 */
	private function header( array $shown ): string {
		$note = Markup::escape( Json::text( $this->guide, 'note' ) );
		return Markup::lines(
			'<header>',
			$this->outline->heading( 0, Markup::escape( $this->guide['title'] ), 'title' ),
			$this->sources_checked(),
			$this->review(),
			'' !== $note ? "<p>$note</p>" : '',
			count( $shown ) > 1 ? $this->contents( $shown ) : '',
			'</header>'
		);
	}

	/** When the sources were checked, if the guide says it. */
	private function sources_checked(): string {
		$date = $this->day( 'sourcesChecked' );
		return '' !== $date ? '<p>' . $this->words->say( 'guideSourcesChecked', compact( 'date' ) ) . '</p>' : '';
	}

	/** When and by whom the guide was reviewed. A day without a name is no review. */
	private function review(): string {
		$who      = $this->guide['reviewer'] ?? '';
		$who      = is_array( $who ) ? $who : array( 'name' => $who );
		$parts    = array( Json::text( $who, 'name' ), Json::text( $who, 'credentials' ) );
		$reviewer = implode( ', ', array_filter( $parts ) );
		$link     = Json::text( $who, 'link' );
		$date     = $this->day( 'reviewed' );
		if ( '' === $date || '' === $reviewer ) {
			return '';
		}
		$sentence = $this->words->say( 'guideReviewedBy', compact( 'date', 'reviewer' ) );
		$name     = Markup::escape( $reviewer );
		$sentence = '' !== $link ? str_replace( $name, Markup::link( $link, $name ), $sentence ) : $sentence;
		return "<p>$sentence</p>";
	}

	/**
	 * A day of the guide, in words where it has them.
	 *
	 * @param string $key Which.
	 */
	private function day( string $key ): string {
		$words = Json::text( $this->guide, "{$key}On" );
		return '' !== $words ? $words : Json::text( $this->guide, $key );
	}

	/**
	 * The list of sections at the top.
	 *
	 * @param array $shown The sections.
	 */
	private function contents( array $shown ): string {
		$name  = $this->outline->name( 'contents' );
		$links = array_map(
			function ( array $section ): string {
				$id      = $this->outline->section( $section['id'] );
				$heading = Markup::escape( $section['heading'] );
				return "<li><p><a href=\"#$id\">$heading</a></p></li>";
			},
			$shown
		);
		return Markup::lines(
			"<nav aria-labelledby=\"$name\">",
			"<p id=\"$name\">" . $this->words->say( 'guideContents' ) . '</p>',
			'<ul>',
			...$links,
			...array( '</ul>', '</nav>' )
		);
	}

	/** What the guide cannot do, and who paid for it. */
	private function footer(): string {
		$disclaimer = Markup::escape( Json::text( $this->guide, 'disclaimer' ) );
		$disclaimer = '' !== $disclaimer ? $disclaimer : $this->words->say( 'guideDisclaimer' );
		$funding    = array_filter( Json::items( $this->guide['funding'] ?? null ), 'is_string' );
		return Markup::lines(
			'<footer>',
			"<p>$disclaimer</p>",
			$funding ? $this->funding( $funding ) : '',
			'</footer>'
		);
	}

	/**
	 * Who paid for it.
	 *
	 * @param string[] $by Their names.
	 */
	private function funding( array $by ): string {
		return '<p>' . $this->words->say( 'guideFunding' ) . ': ' . Markup::escape( implode( ' · ', $by ) ) . '</p>';
	}
}
