<?php
/**
 * A guide as plain HTML, for readers without a script and for search engines.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * The same HTML as `care-guide/html` writes, to the letter: a test holds the two together. It is written here, from the
 * document, so that nothing that a browser sent is ever HTML, and so that it follows what an author chose to show.
 */
final class Static_Html {
	/** An arrow as text: WordPress draws no emoji for it. */
	const BACK = "↩\u{FE0E}";

	/** Languages written from right to left, and scripts that are. */
	const RIGHT_TO_LEFT = '/^(ar|arc|ckb|dv|fa|he|iw|nqo|ps|sd|syr|ug|ur|yi)\b(?!-latn)|-(arab|hebr)\b/i';

	/** @var array The guide. */
	private $guide;
	/** @var array<string, string> What is said besides the guide's text. */
	private $words;
	/** @var int Level of the title's heading. */
	private $level;
	/** @var string The guide's id, as ids and fragments begin. */
	private $id;
	/** @var array<string, array> References by id. */
	private $references = array();
	/** @var array<string, array> Notes by the id of their reference: number, citations. */
	private $notes = array();

	/**
	 * Renders a guide.
	 *
	 * @param array  $guide    What {@see Checker::guide()} let through.
	 * @param array  $words    The widget's English words.
	 * @param int    $level    Level of the title's heading.
	 * @param string $sections Which sections, by id or type, divided by spaces; all if empty.
	 */
	public static function render( array $guide, array $words, int $level = 2, string $sections = '' ): string {
		$writer        = new self();
		$writer->guide = $guide;
		$writer->words = array_filter( is_array( $guide['words'] ?? null ) ? $guide['words'] : array(), 'is_string' ) + $words;
		$writer->level = $level;
		$writer->id    = $guide['id'];
		foreach ( $guide['references'] as $reference ) {
			if ( is_string( $reference['id'] ?? null ) ) {
				$writer->references[ $reference['id'] ] = $reference;
			}
		}
		return $writer->article( self::chosen( $guide['sections'], $sections ) );
	}

	/**
	 * The sections that a list of ids or types names, in the guide's order.
	 *
	 * @param array  $sections The guide's.
	 * @param string $names    Divided by spaces or commas.
	 */
	private static function chosen( array $sections, string $names ): array {
		$wanted = preg_split( '/[\s,]+/', $names, -1, PREG_SPLIT_NO_EMPTY );
		return $wanted ? array_values(
			array_filter(
				$sections,
				static function ( array $section ) use ( $wanted ): bool {
					return in_array( $section['id'], $wanted, true ) || in_array( $section['type'], $wanted, true );
				}
			)
		) : $sections;
	}

	/**
	 * The whole guide.
	 *
	 * @param array $shown Its sections.
	 */
	private function article( array $shown ): string {
		$guide   = $this->guide;
		$funding = array_filter( self::items( $guide['funding'] ?? null ), 'is_string' );
		$body    = array_map( array( $this, 'section' ), $shown ); // Numbers the citations, which the notes need.
		return self::lines(
			'<article id="' . self::escape( $this->id ) . '" lang="' . self::escape( $guide['lang'] ) . '" dir="' . ( preg_match( self::RIGHT_TO_LEFT, $guide['lang'] ) ? 'rtl' : 'ltr' ) . '" aria-labelledby="' . $this->name( 'title' ) . '">',
			'<header>',
			$this->heading( $this->level, self::escape( $guide['title'] ), 'title' ),
			$this->review(),
			self::string( $guide, 'note' ) !== '' ? '<p>' . self::escape( self::string( $guide, 'note' ) ) . '</p>' : '',
			count( $shown ) > 1 ? $this->contents( $shown ) : '',
			'</header>',
			...$body,
			...array(
				$this->endnotes( array_values( $this->notes ), 'notesHeading', 'references', ' role="doc-endnotes"' ),
				$this->endnotes( $this->further(), 'notesFurther', 'further-reading' ),
				'<footer>',
				'<p>' . self::escape( self::string( $guide, 'disclaimer' ) !== '' ? self::string( $guide, 'disclaimer' ) : $this->say( 'guideDisclaimer' ) ) . '</p>',
				$funding ? '<p>' . self::escape( $this->say( 'guideFunding' ) . ': ' . implode( ' · ', $funding ) ) . '</p>' : '',
				'</footer>',
				'</article>',
			)
		);
	}

	/** The lines that say when the sources were checked, and when and by whom the guide was reviewed. */
	private function review(): string {
		$of      = fn( string $key ): string => self::string( $this->guide, $key );
		$checked = '' !== $of( 'sourcesCheckedOn' ) ? $of( 'sourcesCheckedOn' ) : $of( 'sourcesChecked' );
		$date    = '' !== $of( 'reviewedOn' ) ? $of( 'reviewedOn' ) : $of( 'reviewed' );
		$who     = $this->guide['reviewer'] ?? '';
		$parts   = is_array( $who ) ? array( self::string( $who, 'name' ), self::string( $who, 'credentials' ) ) : array( self::string( $this->guide, 'reviewer' ) );

		$reviewer = implode( ', ', array_filter( $parts ) );
		$link     = is_array( $who ) ? self::string( $who, 'link' ) : '';
		$lines    = array();
		if ( '' !== $checked ) {
			$lines[] = '<p>' . self::escape( $this->say( 'guideSourcesChecked', array( 'date' => $checked ) ) ) . '</p>';
		}
		if ( '' !== $date && '' !== $reviewer ) { // A day without a name is no review.
			$sentence = self::escape( $this->say( 'guideReviewedBy', compact( 'date', 'reviewer' ) ) );
			$name     = self::escape( $reviewer );
			$lines[]  = '<p>' . ( '' !== $link ? str_replace( $name, '<a href="' . self::escape( $link ) . '" rel="noopener">' . $name . '</a>', $sentence ) : $sentence ) . '</p>';
		}
		return implode( "\n", $lines );
	}

	/**
	 * The list of sections at the top.
	 *
	 * @param array $shown The sections.
	 */
	private function contents( array $shown ): string {
		$links = array_map(
			function ( array $section ): string {
				return '<li><p><a href="#' . self::escape( "{$this->id}-{$section['id']}" ) . '">' . self::escape( $section['heading'] ) . '</a></p></li>';
			},
			$shown
		);
		return self::lines(
			'<nav aria-labelledby="' . $this->name( 'contents' ) . '">',
			'<p id="' . $this->name( 'contents' ) . '">' . self::escape( $this->say( 'guideContents' ) ) . '</p>',
			'<ul>',
			...array_merge( $links, array( '</ul>', '</nav>' ) )
		);
	}

	/**
	 * A section.
	 *
	 * @param array $section The section.
	 */
	private function section( array $section ): string {
		$id    = $section['id'];
		$parts = array_map( array( $this, 'block' ), self::items( $section['body'] ?? null ) );
		if ( 'goals' === $section['type'] ) {
			foreach ( self::items( $section['lists'] ?? null ) as $list ) {
				$parts[] = $this->cited_heading( self::items( $list['heading'] ?? null ) );
				$parts[] = $this->list_of( 'ul', self::items( $list['items'] ?? null ) );
			}
		}
		return self::lines(
			'<section id="' . self::escape( "{$this->id}-$id" ) . '" aria-labelledby="' . $this->name( "$id:heading" ) . '">',
			$this->heading( $this->level + 1, self::escape( $section['heading'] ), "$id:heading" ),
			...array_merge( $parts, array( '</section>' ) )
		);
	}

	/**
	 * A sub-heading, a paragraph or a list.
	 *
	 * @param mixed $block The block.
	 */
	private function block( $block ): string {
		if ( isset( $block['heading'] ) ) {
			return $this->cited_heading( self::items( $block['heading'] ) );
		}
		if ( isset( $block['paragraph'] ) ) {
			return '<p>' . $this->text( $block['paragraph'] ) . '</p>';
		}
		return isset( $block['list'] ) ? $this->list_of( empty( $block['ordered'] ) ? 'ul' : 'ol', self::items( $block['list'] ) ) : '';
	}

	/**
	 * A list.
	 *
	 * @param string $tag   Its tag.
	 * @param array  $items Its items, each running text.
	 */
	private function list_of( string $tag, array $items ): string {
		$written = array_map(
			function ( $item ): string {
				return '<li>' . $this->text( $item ) . '</li>';
			},
			$items
		);
		return self::lines( "<$tag>", ...array_merge( $written, array( "</$tag>" ) ) );
	}

	/**
	 * A sub-heading with its citations beside it, so that a list of headings reads as headings.
	 *
	 * @param array $tokens Its running text.
	 */
	private function cited_heading( array $tokens ): string {
		$last = end( $tokens );
		if ( ! isset( $last['cite'] ) || ! is_array( $last ) ) {
			return $this->heading( $this->level + 2, $this->text( $tokens ) );
		}
		return '<hgroup>' . $this->heading( $this->level + 2, $this->text( array_slice( $tokens, 0, -1 ) ) ) . '<p>' . $this->text( array( $last ) ) . '</p></hgroup>';
	}

	/**
	 * Running text: strings and small objects, each of a known kind.
	 *
	 * @param mixed $tokens The text.
	 */
	private function text( $tokens ): string {
		$html = '';
		foreach ( self::items( $tokens ) as $token ) {
			if ( is_string( $token ) ) {
				$html .= self::with_breaks( $token );
			} elseif ( isset( $token['cite'] ) ) {
				$html .= $this->citations( self::items( $token['cite'] ) );
			} elseif ( isset( $token['strong'] ) ) {
				$html .= '<strong>' . $this->text( $token['strong'] ) . '</strong>';
			} elseif ( isset( $token['emphasis'] ) ) {
				$html .= '<em>' . $this->text( $token['emphasis'] ) . '</em>';
			} elseif ( isset( $token['link'] ) ) {
				$address = Options::address( $token['link'] );
				$text    = $this->text( $token['text'] ?? null );
				$html   .= null === $address ? $text : '<a href="' . self::escape( $token['link'] ) . '" rel="noopener">' . $text . '</a>';
			}
		}
		return $html;
	}

	/**
	 * The marks of references cited at one place.
	 *
	 * @param array $ids Their ids.
	 */
	private function citations( array $ids ): string {
		$marks = array();
		foreach ( $ids as $id ) {
			if ( ! is_string( $id ) || ! isset( $this->references[ $id ] ) ) {
				continue;
			}
			if ( ! isset( $this->notes[ $id ] ) ) {
				$this->notes[ $id ] = array(
					'number'    => count( $this->notes ) + 1,
					'reference' => $this->references[ $id ],
					'citations' => 0,
				);
			}
			$number  = $this->notes[ $id ]['number'];
			$place   = "citation-$number-" . ( ++$this->notes[ $id ]['citations'] );
			$marks[] = '<a id="' . $this->name( $place ) . '" href="#' . $this->note( $number ) . '" role="doc-noteref" aria-label="' . self::escape( $this->say( 'citationName', compact( 'number' ) ) ) . "\">$number</a>";
		}
		return $marks ? '<sup>[' . implode( ', ', $marks ) . ']</sup>' : '';
	}

	/** References that the whole guide cites nowhere, numbered on. */
	private function further(): array {
		$cited   = self::cited_in( $this->guide['sections'] );
		$number  = count( $this->notes );
		$further = array();
		foreach ( $this->references as $id => $reference ) {
			if ( ! isset( $cited[ $id ] ) ) {
				$further[] = array(
					'number'    => ++$number,
					'reference' => $reference,
					'citations' => 0,
				);
			}
		}
		return $further;
	}

	/**
	 * The ids of all references that are cited, as keys.
	 *
	 * @param mixed $part A guide's sections, or a part of them.
	 */
	private static function cited_in( $part ): array {
		$cited = array();
		foreach ( self::items( $part ) as $key => $value ) {
			$cited += 'cite' === $key ? array_fill_keys( array_filter( self::items( $value ), 'is_string' ), true ) : self::cited_in( $value );
		}
		return $cited;
	}

	/**
	 * A list of notes.
	 *
	 * @param array  $notes The notes.
	 * @param string $title Key of its heading.
	 * @param string $name  Its name.
	 * @param string $role  Its role, as an attribute.
	 */
	private function endnotes( array $notes, string $title, string $name, string $role = '' ): string {
		if ( ! $notes ) {
			return '';
		}
		$first = $notes[0]['number'];
		$items = array_map(
			function ( array $note ): string {
				$reference = $note['reference'];
				$lang      = self::string( $reference, 'lang' );
				$text      = $this->text( $reference['text'] ?? null );
				$text      = '' !== $lang ? '<span lang="' . self::escape( $lang ) . "\">$text</span>" : $text;
				return '<li id="' . $this->note( $note['number'] ) . "\">$text" . $this->ways_back( $note['number'], $note['citations'] ) . '</li>';
			},
			$notes
		);
		return self::lines(
			"<section$role aria-labelledby=\"" . $this->name( $name ) . '">',
			$this->heading( $this->level + 1, self::escape( $this->say( $title ) ), $name ),
			'<ol' . ( $first > 1 ? " start=\"$first\"" : '' ) . '>',
			...array_merge( $items, array( '</ol>', '</section>' ) )
		);
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
			$label = self::escape( $this->say( 'notesBack', compact( 'occurrence', 'number' ) ) );
			$html .= ' <a href="#' . $this->name( "citation-$number-$occurrence" ) . "\" role=\"doc-backlink\" aria-label=\"$label\">" . self::BACK . ( $citations > 1 ? $occurrence : '' ) . '</a>';
		}
		return $html;
	}

	/**
	 * An id within this guide. Its own names hold a colon, which no section's id can.
	 *
	 * @param string $name The name.
	 */
	private function name( string $name ): string {
		return self::escape( "{$this->id}:$name" );
	}

	/**
	 * The id of a note.
	 *
	 * @param int $number Its number.
	 */
	private function note( int $number ): string {
		return self::escape( "{$this->id}-note-$number" );
	}

	/**
	 * A heading.
	 *
	 * @param int    $level From 1 to 6.
	 * @param string $html  What it says.
	 * @param string $name  Its name.
	 */
	private function heading( int $level, string $html, string $name = '' ): string {
		$tag = 'h' . min( max( $level, 1 ), 6 );
		return "<$tag" . ( '' !== $name ? ' id="' . $this->name( $name ) . '"' : '' ) . ">$html</$tag>";
	}

	/**
	 * A sentence with values in its places.
	 *
	 * @param string $key    Its key.
	 * @param array  $values By the names of the places.
	 */
	private function say( string $key, array $values = array() ): string {
		$places = array();
		foreach ( $values as $name => $value ) {
			$places[ "{{$name}}" ] = (string) $value;
		}
		return strtr( $this->words[ $key ] ?? '', $places );
	}

	/**
	 * Text of a document; empty for anything else.
	 *
	 * @param array  $of  The document, or a part of it.
	 * @param string $key The key.
	 */
	private static function string( array $of, string $key ): string {
		return is_string( $of[ $key ] ?? null ) ? $of[ $key ] : '';
	}

	/**
	 * The value, if it is a list.
	 *
	 * @param mixed $value Anything.
	 */
	private static function items( $value ): array {
		return is_array( $value ) ? $value : array();
	}

	/**
	 * Text as HTML has it, also within quotes.
	 *
	 * @param string $text The text.
	 */
	private static function escape( string $text ): string {
		return str_replace( '&#039;', '&#39;', htmlspecialchars( $text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML401, 'UTF-8' ) );
	}

	/**
	 * Text in which addresses, which have no spaces, can break after a sign.
	 *
	 * @param string $text The text.
	 */
	private static function with_breaks( string $text ): string {
		$html = '';
		foreach ( preg_split( '/(https?:\/\/\S+)/u', $text, -1, PREG_SPLIT_DELIM_CAPTURE ) as $index => $part ) {
			$parts = 0 === $index % 2 ? array( $part ) : preg_split( '/(?<=[\/?&=._-])(?!\/|$)/', $part );
			$html .= implode( '<wbr>', array_map( array( self::class, 'escape' ), $parts ) );
		}
		return $html;
	}

	/**
	 * Lines of HTML, without those that are empty.
	 *
	 * @param string ...$parts The lines.
	 */
	private static function lines( string ...$parts ): string {
		return implode( "\n", array_filter( $parts, 'strlen' ) );
	}
}
