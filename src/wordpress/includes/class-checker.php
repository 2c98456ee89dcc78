<?php
/**
 * The server's own look at an uploaded document.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * The administrator's browser has judged a document by the rules of the widget and reported what is
 * wrong with it. A server believes no browser: here only what the formats know passes, each value
 * of its own kind. Text stays text; it is escaped where it is shown.
 */
final class Checker {
	/** The most rows that a file may have. */
	const MAX_ORGANIZATIONS = 200000;

	/**
	 * A directory with what its format knows, or null if there is nothing in it.
	 *
	 * @param mixed $value Anything.
	 */
	public static function directory( $value ): ?array {
		$value = Json::items( $value );
		$rows  = Json::items( $value['organizations'] ?? null );
		$kept  = array();
		foreach ( array_slice( $rows, 0, self::MAX_ORGANIZATIONS ) as $row ) {
			$organization = self::organization( $row );
			if ( $organization ) {
				$kept[] = $organization;
			}
		}
		if ( ! $kept ) {
			return null;
		}
		return array_filter(
			array(
				'updated' => self::text( $value['updated'] ?? null ),
				'sample'  => true === ( $value['sample'] ?? null ) ? true : null,
			)
		) + array( 'organizations' => $kept );
	}

	/**
	 * One employer or health plan; null if it lacks what it needs.
	 *
	 * @param mixed $row Anything.
	 */
	private static function organization( $row ): ?array {
		if ( ! is_array( $row ) ) {
			return null;
		}
		$needed = array_filter(
			array(
				'id'           => self::text( $row['id'] ?? null ),
				'name'         => self::text( $row['name'] ?? null ),
				'kind'         => self::one_of( $row['kind'] ?? null, array( 'employer', 'health-plan' ) ),
				'availability' => self::one_of( $row['availability'] ?? null, array( 'all', 'some-plans' ) ),
			),
			'is_string'
		);
		if ( count( $needed ) < 4 ) {
			return null;
		}
		$aliases = array_map( array( self::class, 'text' ), Json::items( $row['aliases'] ?? null ) );
		$plans   = array();
		foreach ( Json::items( $row['plans'] ?? null ) as $plan ) {
			$name         = self::text( $plan['name'] ?? null );
			$availability = self::one_of( $plan['availability'] ?? null, array( 'included', 'not-included', 'ask' ) );
			if ( null !== $name && null !== $availability ) {
				$plans[] = compact( 'name', 'availability' );
			}
		}
		return $needed + array_filter(
			array(
				'aliases' => array_values( array_filter( $aliases ) ),
				'region'  => self::text( $row['region'] ?? null ),
				'plans'   => $plans,
				'url'     => Options::address( $row['url'] ?? null ),
				'note'    => self::text( $row['note'] ?? null ),
				'members' => self::count( $row['members'] ?? null ),
				'rank'    => self::count( $row['rank'] ?? null ),
			)
		);
	}

	/**
	 * A number above 0; null for anything else.
	 *
	 * @param mixed $value Anything.
	 * @return int|float|null
	 */
	private static function count( $value ) {
		return ( is_int( $value ) || is_float( $value ) ) && $value > 0 ? $value : null;
	}

	/**
	 * A guide, or null if it is none. Its running text is a tree of lists and small objects, which
	 * the renderer takes apart token by token: what it does not know it leaves out.
	 *
	 * @param mixed $value Anything.
	 */
	public static function guide( $value ): ?array {
		if ( ! is_array( $value ) ) {
			return null;
		}
		$is_id    = static function ( $id ): bool {
			return is_string( $id ) && 1 === preg_match( '/^[\w.-]{1,80}$/D', $id );
		};
		$sections = array_filter(
			Json::items( $value['sections'] ?? null ),
			static function ( $section ) use ( $is_id ): bool {
				return is_array( $section )
					&& $is_id( $section['id'] ?? null )
					&& null !== self::text( $section['heading'] ?? null )
					&& null !== self::one_of( $section['type'] ?? null, array( 'faq', 'goals', 'program' ) );
			}
		);
		$lang     = $value['lang'] ?? null;
		if ( ! $sections || ! $is_id( $value['id'] ?? null ) || null === self::text( $value['title'] ?? null )
			|| ! is_string( $lang ) || ! preg_match( '/^[a-z]{2,3}(-[a-z0-9]+)*$/iD', $lang ) ) {
			return null;
		}
		$references          = array_filter( Json::items( $value['references'] ?? null ), 'is_array' );
		$value['sections']   = array_values( $sections );
		$value['references'] = array_values( $references );
		return $value;
	}

	/**
	 * Text in which there is something to see; null for anything else.
	 *
	 * @param mixed $value Anything.
	 */
	private static function text( $value ): ?string {
		return is_string( $value ) && '' !== trim( $value ) ? $value : null;
	}

	/**
	 * The value, if it is one of these.
	 *
	 * @param mixed    $value   Anything.
	 * @param string[] $allowed What it may be.
	 */
	private static function one_of( $value, array $allowed ): ?string {
		return in_array( $value, $allowed, true ) ? $value : null;
	}
}
