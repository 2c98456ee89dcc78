<?php
/**
 * Plugin Name:       Care Guide
 * Description:       An evidence-based patient guide for any page: questions and answers, goals, citations with footnotes, and a search that tells visitors whether the program is open to them.
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            Care Guide
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       care-guide
 * Domain Path:       /languages
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

const VERSION = '{{version}}';
const FILE    = __FILE__;

require_once __DIR__ . '/includes/class-json.php';
require_once __DIR__ . '/includes/class-documents.php';
require_once __DIR__ . '/includes/class-checker.php';
require_once __DIR__ . '/includes/class-options.php';
require_once __DIR__ . '/includes/class-review.php';
require_once __DIR__ . '/includes/static-html/class-markup.php';
require_once __DIR__ . '/includes/static-html/class-words.php';
require_once __DIR__ . '/includes/static-html/class-outline.php';
require_once __DIR__ . '/includes/static-html/class-numbering.php';
require_once __DIR__ . '/includes/static-html/class-running-text.php';
require_once __DIR__ . '/includes/static-html/class-sections.php';
require_once __DIR__ . '/includes/static-html/class-endnotes.php';
require_once __DIR__ . '/includes/static-html/class-static-html.php';
require_once __DIR__ . '/includes/class-script.php';
require_once __DIR__ . '/includes/class-tags.php';
require_once __DIR__ . '/includes/class-blocks.php';
require_once __DIR__ . '/includes/class-rest.php';
require_once __DIR__ . '/includes/class-settings.php';
require_once __DIR__ . '/includes/class-settings-page.php';
require_once __DIR__ . '/includes/class-settings-field.php';

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'care-guide', false, basename( __DIR__ ) . '/languages' );
		Blocks::register();
		add_shortcode( 'care_guide', array( Tags::class, 'guide_shortcode' ) );
		add_shortcode( 'care_coverage_search', array( Tags::class, 'search_shortcode' ) );
	}
);
add_action( 'rest_api_init', array( Rest::class, 'register' ) );
Script::register();
Settings::register();
