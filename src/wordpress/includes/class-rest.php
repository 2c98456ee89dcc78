<?php
/**
 * Documents by REST.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * Anyone may read what pages show anyway; only who manages the site may change it.
 */
final class Rest {
	const NAMESPACE = 'care-guide/v1';

	/** Adds the routes. */
	public static function register(): void {
		$manages = static function (): bool {
			return current_user_can( 'manage_options' );
		};
		$file    = array(
			'type'              => 'string',
			'default'           => '',
			'sanitize_callback' => 'sanitize_file_name',
		);
		$object  = array(
			'type'     => 'object',
			'required' => true,
		);
		register_rest_route(
			self::NAMESPACE,
			'/directory',
			array(
				array(
					'methods'             => 'GET',
					'callback'            => array( self::class, 'get_directory' ),
					'permission_callback' => '__return_true',
				),
				array(
					'methods'             => 'POST',
					'callback'            => array( self::class, 'set_directory' ),
					'permission_callback' => $manages,
					'args'                => array(
						'document' => $object,
						'file'     => $file,
					),
				),
				array(
					'methods'             => 'DELETE',
					'callback'            => array( self::class, 'delete_directory' ),
					'permission_callback' => $manages,
				),
			)
		);
		register_rest_route(
			self::NAMESPACE,
			'/guides',
			array(
				'methods'             => 'POST',
				'callback'            => array( self::class, 'set_guide' ),
				'permission_callback' => $manages,
				'args'                => array(
					'document' => $object,
					'file'     => $file,
				),
			)
		);
		register_rest_route(
			self::NAMESPACE,
			'/guides/(?P<key>[\w.-]+)',
			array(
				array(
					'methods'             => 'GET',
					'callback'            => array( self::class, 'get_guide' ),
					'permission_callback' => '__return_true',
				),
				array(
					'methods'             => 'DELETE',
					'callback'            => array( self::class, 'delete_guide' ),
					'permission_callback' => $manages,
				),
			)
		);
		add_filter( 'rest_pre_serve_request', array( self::class, 'serve' ), 10, 3 );
	}

	/** Where the directory is to be had; empty without one. */
	public static function directory_address(): string {
		$directory = Documents::directory();
		$address   = rest_url( self::NAMESPACE . '/directory' );
		return $directory ? add_query_arg( 'v', $directory['hash'], $address ) : '';
	}

	/**
	 * Where a guide is to be had.
	 *
	 * @param string $key Its key.
	 */
	public static function guide_address( string $key ): string {
		$hash = Documents::guides()[ $key ]['hash'] ?? '';
		return add_query_arg( 'v', $hash, rest_url( self::NAMESPACE . "/guides/$key" ) );
	}

	/**
	 * Gives the directory.
	 *
	 * @param \WP_REST_Request $request The request.
	 */
	public static function get_directory( \WP_REST_Request $request ) {
		$directory = Documents::directory();
		return $directory ? self::document( $request, $directory['json'], $directory['hash'] ) : self::missing();
	}

	/**
	 * Gives a guide.
	 *
	 * @param \WP_REST_Request $request The request.
	 */
	public static function get_guide( \WP_REST_Request $request ) {
		$key  = $request['key'];
		$json = Documents::guide_json( $key );
		if ( null === $json ) {
			return self::missing();
		}
		return self::document( $request, $json, Documents::guides()[ $key ]['hash'] );
	}

	/**
	 * Stores a directory.
	 *
	 * @param \WP_REST_Request $request The request.
	 */
	public static function set_directory( \WP_REST_Request $request ) {
		$directory = Checker::directory( $request['document'] );
		if ( ! $directory ) {
			return self::unfit( __( 'There is no organization in it.', 'care-guide' ) );
		}
		Documents::set_directory( $directory, $request['file'] );
		return rest_ensure_response( array( 'count' => count( $directory['organizations'] ) ) );
	}

	/** Removes the directory. */
	public static function delete_directory() {
		Documents::delete_directory();
		return rest_ensure_response( array( 'deleted' => true ) );
	}

	/**
	 * Stores a guide.
	 *
	 * @param \WP_REST_Request $request The request.
	 */
	public static function set_guide( \WP_REST_Request $request ) {
		$guide = Checker::guide( $request['document'] );
		if ( ! $guide ) {
			return self::unfit( __( 'This is no guide: make one with "care-guide build".', 'care-guide' ) );
		}
		Documents::set_guide( $guide, $request['file'] );
		return rest_ensure_response( array( 'key' => Documents::key( $guide['id'], $guide['lang'] ) ) );
	}

	/**
	 * Removes a guide.
	 *
	 * @param \WP_REST_Request $request The request.
	 */
	public static function delete_guide( \WP_REST_Request $request ) {
		Documents::delete_guide( $request['key'] );
		return rest_ensure_response( array( 'deleted' => true ) );
	}

	/**
	 * A document that browsers and caches may keep: for a year under the address of this very
	 * version, else for five minutes.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @param string           $json    The document.
	 * @param string           $hash    What names this version.
	 */
	private static function document( \WP_REST_Request $request, string $json, string $hash ): \WP_REST_Response {
		$same     = trim( (string) $request->get_header( 'if_none_match' ) ) === "\"$hash\"";
		$keep     = $request['v'] === $hash ? 'max-age=31536000, immutable' : 'max-age=300';
		$response = new \WP_REST_Response( $same ? null : $json, $same ? 304 : 200 );
		$response->header( 'Content-Type', 'application/json; charset=utf-8' );
		$response->header( 'Cache-Control', "public, $keep" );
		$response->header( 'ETag', "\"$hash\"" );
		$response->header( 'X-Care-Guide-Document', '1' );
		return $response;
	}

	/**
	 * Sends a document as it lies in the database; WordPress would write it as a JSON string.
	 *
	 * @param bool             $served   Whether it was sent already.
	 * @param mixed            $response The response.
	 * @param \WP_REST_Request $request  The request.
	 */
	public static function serve( $served, $response, \WP_REST_Request $request ): bool {
		$ours = $response instanceof \WP_REST_Response && isset( $response->get_headers()['X-Care-Guide-Document'] );
		if ( $served || ! $ours || 'GET' !== $request->get_method() ) {
			return $served;
		}
		header_remove( 'X-Care-Guide-Document' );
		header_remove( 'Expires' );
		if ( 304 !== $response->get_status() ) {
			echo $response->get_data(); // phpcs:ignore WordPress.Security.EscapeOutput -- JSON, sent as application/json.
		}
		return true;
	}

	/** There is no such document. */
	private static function missing(): \WP_Error {
		$message = __( 'There is no such document.', 'care-guide' );
		return new \WP_Error( 'care_guide_missing', $message, array( 'status' => 404 ) );
	}

	/**
	 * A document that cannot be stored.
	 *
	 * @param string $message Why.
	 */
	private static function unfit( string $message ): \WP_Error {
		return new \WP_Error( 'care_guide_unfit', $message, array( 'status' => 422 ) );
	}
}
