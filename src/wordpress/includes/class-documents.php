<?php
/**
 * What the site keeps: one directory, and guides by id and language.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * Documents lie in options that no page loads by itself. Each is JSON text, and is served as it
 * lies there.
 */
final class Documents {
	const DIRECTORY = 'care_guide_directory';
	const GUIDES    = 'care_guide_guides';
	const SETTINGS  = 'care_guide_settings';

	/**
	 * The directory: its JSON, and what the settings page says of it. Null without one.
	 */
	public static function directory(): ?array {
		$stored = get_option( self::DIRECTORY );
		return is_array( $stored ) ? $stored : null;
	}

	/**
	 * Stores a directory in place of the one before.
	 *
	 * @param array  $directory What {@see Checker::directory()} let through.
	 * @param string $file      Name of the file that it came from.
	 */
	public static function set_directory( array $directory, string $file ): void {
		$json = wp_json_encode( $directory );
		update_option(
			self::DIRECTORY,
			array(
				'json'    => $json,
				'hash'    => self::hash( $json ),
				'count'   => count( $directory['organizations'] ),
				'updated' => $directory['updated'] ?? '',
				'file'    => $file,
			),
			false
		);
	}

	/** Removes the directory. */
	public static function delete_directory(): void {
		delete_option( self::DIRECTORY );
	}

	/**
	 * The guides that were uploaded, without their text.
	 *
	 * @return array<string, array> By key: id, lang, title, sections, hash, file.
	 */
	public static function guides(): array {
		$stored = get_option( self::GUIDES );
		return is_array( $stored ) ? $stored : array();
	}

	/**
	 * Under which key a guide lies.
	 *
	 * @param string $id   Its id.
	 * @param string $lang Its language.
	 */
	public static function key( string $id, string $lang ): string {
		return "$id.$lang";
	}

	/**
	 * A guide's JSON; null if there is none.
	 *
	 * @param string $key Its key.
	 */
	public static function guide_json( string $key ): ?string {
		$json = isset( self::guides()[ $key ] ) ? get_option( self::option_of( $key ) ) : null;
		return is_string( $json ) ? $json : null;
	}

	/**
	 * Stores a guide in place of the one of the same id and language.
	 *
	 * @param array  $guide What {@see Checker::guide()} let through.
	 * @param string $file  Name of the file that it came from.
	 */
	public static function set_guide( array $guide, string $file ): void {
		$key            = self::key( $guide['id'], $guide['lang'] );
		$json           = wp_json_encode( $guide );
		$guides         = self::guides();
		$guides[ $key ] = array(
			'id'       => $guide['id'],
			'lang'     => $guide['lang'],
			'title'    => $guide['title'],
			'sections' => self::sections_of( $guide ),
			'hash'     => self::hash( $json ),
			'file'     => $file,
		);
		update_option( self::option_of( $key ), $json, false );
		update_option( self::GUIDES, $guides, false );
	}

	/**
	 * Removes a guide.
	 *
	 * @param string $key Its key.
	 */
	public static function delete_guide( string $key ): void {
		$guides = self::guides();
		if ( ! isset( $guides[ $key ] ) ) {
			return;
		}
		unset( $guides[ $key ] );
		delete_option( self::option_of( $key ) );
		update_option( self::GUIDES, $guides, false );
	}

	/** Removes all that the plugin ever stored. */
	public static function delete_all(): void {
		foreach ( array_keys( self::guides() ) as $key ) {
			delete_option( self::option_of( $key ) );
		}
		foreach ( array( self::GUIDES, self::DIRECTORY, self::SETTINGS ) as $option ) {
			delete_option( $option );
		}
	}

	/**
	 * Id, type and heading of each section, for the editor's choices.
	 *
	 * @param array $guide A guide.
	 */
	public static function sections_of( array $guide ): array {
		return array_map(
			static function ( array $section ): array {
				return array(
					'id'      => $section['id'],
					'type'    => $section['type'],
					'heading' => $section['heading'],
				);
			},
			$guide['sections']
		);
	}

	/**
	 * Names a version of a document, so that its address can be kept for ever.
	 *
	 * @param string $json The document.
	 */
	private static function hash( string $json ): string {
		return substr( hash( 'sha256', $json ), 0, 12 );
	}

	/**
	 * An option's name has 191 characters at most.
	 *
	 * @param string $key A guide's key.
	 */
	private static function option_of( string $key ): string {
		return 'care_guide_guide_' . hash( 'md5', $key );
	}
}
