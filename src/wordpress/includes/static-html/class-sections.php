<?php
/**
 * Sections.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * A section with its sub-headings, paragraphs and lists.
 */
final class Sections {
	/** @var Outline The guide's headings and ids. */
	private $outline;
	/** @var Running_Text Writes text. */
	private $text;

	/**
	 * Writes sections of one guide.
	 *
	 * @param Outline      $outline The guide's headings and ids.
	 * @param Running_Text $text    Writes text.
	 */
	public function __construct( Outline $outline, Running_Text $text ) {
		$this->outline = $outline;
		$this->text    = $text;
	}

	/**
	 * A section as HTML.
	 *
	 * @param array $section The section.
	 */
	public function html( array $section ): string {
		$id   = $section['id'];
		$name = "$id:heading";
		$body = array_map( array( $this, 'block' ), Json::items( $section['body'] ?? null ) );
		return Markup::lines(
			sprintf(
				'<section id="%s" aria-labelledby="%s">',
				$this->outline->section( $id ),
				$this->outline->name( $name )
			),
			$this->outline->heading( 1, Markup::escape( $section['heading'] ), $name ),
			...array_values( $body ),
			...array( $this->goals( $section ), '</section>' )
		);
	}

	/**
	 * The lists of goals, if it is a section of goals.
	 *
	 * @param array $section The section.
	 */
	private function goals( array $section ): string {
		$parts = array();
		foreach ( 'goals' === $section['type'] ? Json::items( $section['lists'] ?? null ) : array() as $list ) {
			$parts[] = $this->heading( Json::items( $list['heading'] ?? null ) );
			$parts[] = $this->list_of( 'ul', Json::items( $list['items'] ?? null ) );
		}
		return Markup::lines( ...$parts );
	}

	/**
	 * A sub-heading, a paragraph or a list.
	 *
	 * @param mixed $block The block.
	 */
	private function block( $block ): string {
		if ( isset( $block['heading'] ) ) {
			return $this->heading( Json::items( $block['heading'] ) );
		}
		if ( isset( $block['paragraph'] ) ) {
			return '<p>' . $this->text->html( $block['paragraph'] ) . '</p>';
		}
		if ( isset( $block['list'] ) ) {
			return $this->list_of( empty( $block['ordered'] ) ? 'ul' : 'ol', Json::items( $block['list'] ) );
		}
		return '';
	}

	/**
	 * A list.
	 *
	 * @param string $tag   Its tag.
	 * @param array  $items Its items, each running text.
	 */
	private function list_of( string $tag, array $items ): string {
		$html = '';
		foreach ( $items as $item ) {
			$html .= '<li>' . $this->text->html( $item ) . "</li>\n";
		}
		return "<$tag>\n$html</$tag>";
	}

	/**
	 * A sub-heading with its citations beside it, so that a list of headings reads as headings.
	 *
	 * @param array $tokens Its running text.
	 */
	private function heading( array $tokens ): string {
		$last = end( $tokens );
		if ( ! is_array( $last ) || ! isset( $last['cite'] ) ) {
			return $this->outline->heading( 2, $this->text->html( $tokens ) );
		}
		$heading   = $this->outline->heading( 2, $this->text->html( array_slice( $tokens, 0, -1 ) ) );
		$citations = $this->text->html( array( $last ) );
		return "<hgroup>$heading<p>$citations</p></hgroup>";
	}
}
