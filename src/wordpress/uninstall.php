<?php
/**
 * Takes away all that the plugin stored, on every site of a network. Pages keep their blocks, which
 * then show nothing.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once __DIR__ . '/includes/class-documents.php';

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $care_guide_site ) {
		switch_to_blog( $care_guide_site );
		Documents::delete_all();
		restore_current_blog();
	}
} else {
	Documents::delete_all();
}
