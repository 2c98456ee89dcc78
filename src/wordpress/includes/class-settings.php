<?php
/**
 * The page under Settings.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * A directory and guides are read and judged in the administrator's browser, by the code of the command line, and come by REST.
 * The defaults are an ordinary form of WordPress.
 */
final class Settings {
	const PAGE   = 'care-guide';
	const SCRIPT = 'care-guide-admin';

	/** Adds hooks. */
	public static function register(): void {
		add_action( 'admin_menu', array( self::class, 'add_page' ) );
		add_action( 'admin_init', array( self::class, 'register_setting' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( FILE ), array( self::class, 'link' ) );
		add_filter( 'load_textdomain_mofile', array( self::class, 'spanish_of_any_country' ), 10, 2 );
		add_filter( 'load_script_translation_file', array( self::class, 'spanish_of_any_country' ), 10, 3 );
	}

	/** The page's address. */
	public static function address(): string {
		return admin_url( 'options-general.php?page=' . self::PAGE );
	}

	/** Adds the page. */
	public static function add_page(): void {
		$hook = add_options_page( __( 'Care Guide', 'care-guide' ), __( 'Care Guide', 'care-guide' ), 'manage_options', self::PAGE, array( self::class, 'page' ) );
		if ( $hook ) {
			add_action( "load-$hook", array( self::class, 'enqueue' ) );
		}
	}

	/** Makes the form's values known. */
	public static function register_setting(): void {
		register_setting(
			self::PAGE,
			Documents::SETTINGS,
			array(
				'type'              => 'object',
				'sanitize_callback' => array( Options::class, 'sanitize_settings' ),
				'default'           => array(),
			)
		);
	}

	/** Brings the page's script and style. */
	public static function enqueue(): void {
		wp_enqueue_script( self::SCRIPT, plugins_url( 'admin.js', FILE ), array( 'wp-api-fetch', 'wp-i18n' ), VERSION, true );
		wp_set_script_translations( self::SCRIPT, 'care-guide', dirname( FILE ) . '/languages' );
		wp_enqueue_style( self::SCRIPT, plugins_url( 'admin.css', FILE ), array(), VERSION );
	}

	/**
	 * Leads from the list of plugins to the page.
	 *
	 * @param string[] $links The plugin's links.
	 */
	public static function link( array $links ): array {
		array_unshift( $links, '<a href="' . esc_url( self::address() ) . '">' . esc_html__( 'Settings', 'care-guide' ) . '</a>' );
		return $links;
	}

	/**
	 * One Spanish serves every country's.
	 *
	 * @param string|false $file   A file with translations.
	 * @param string       $second The text domain, or a script's handle.
	 * @param string       $domain The text domain, of a script's translations.
	 */
	public static function spanish_of_any_country( $file, string $second, string $domain = '' ) {
		return is_string( $file ) && in_array( 'care-guide', array( $second, $domain ), true ) && ! is_readable( $file )
			? preg_replace( '/care-guide-es_[A-Z]{2}/', 'care-guide-es_ES', $file )
			: $file;
	}

	/** Prints the page. */
	public static function page(): void {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		$directory = Documents::directory();
		$settings  = Options::settings();
		?>
		<div class="wrap care-guide">
			<h1><?php esc_html_e( 'Care Guide', 'care-guide' ); ?></h1>
			<p><?php esc_html_e( 'Put the guide on a page with the block "Care Guide", or with the shortcode [care_guide]. The search alone is the block "Coverage search", or [care_coverage_search].', 'care-guide' ); ?></p>

			<h2><?php esc_html_e( '1. Your directory', 'care-guide' ); ?></h2>
			<p><?php esc_html_e( 'The employers and health plans that visitors can search for. Until there is one, the search finds a few invented names and says so.', 'care-guide' ); ?></p>
			<p class="care-guide-now">
				<?php
				if ( $directory ) {
					/* translators: 1: a number, 2: name of a file, 3: a day. */
					$now = _n( '%1$s organization, from %2$s, last checked on %3$s.', '%1$s organizations, from %2$s, last checked on %3$s.', $directory['count'], 'care-guide' );
					echo esc_html( sprintf( $now, number_format_i18n( $directory['count'] ), $directory['file'], $directory['updated'] ) );
					?>
					<a href="<?php echo esc_url( Rest::directory_address() ); ?>" download="directory.json"><?php esc_html_e( 'Download it', 'care-guide' ); ?></a>
					<button type="button" class="button-link-delete" data-delete="directory"><?php esc_html_e( 'Remove it', 'care-guide' ); ?></button>
					<?php
				} else {
					esc_html_e( 'There is none yet.', 'care-guide' );
				}
				?>
			</p>
			<form id="care-guide-directory">
				<p>
					<label for="care-guide-directory-file"><?php esc_html_e( 'A spreadsheet (Excel or CSV), or a directory as JSON', 'care-guide' ); ?></label><br>
					<input type="file" id="care-guide-directory-file" accept=".csv,.tsv,.txt,.json,.xlsx">
				</p>
				<p>
					<label for="care-guide-kind"><?php esc_html_e( 'Rows that do not say it are', 'care-guide' ); ?></label>
					<select id="care-guide-kind" name="kind">
						<option value=""><?php esc_html_e( '(each row says it)', 'care-guide' ); ?></option>
						<option value="employer"><?php esc_html_e( 'employers', 'care-guide' ); ?></option>
						<option value="health-plan"><?php esc_html_e( 'health plans', 'care-guide' ); ?></option>
					</select>
					<label for="care-guide-availability"><?php esc_html_e( 'and there the program is open to', 'care-guide' ); ?></label>
					<select id="care-guide-availability" name="availability">
						<option value=""><?php esc_html_e( '(each row says it)', 'care-guide' ); ?></option>
						<option value="all"><?php esc_html_e( 'everyone', 'care-guide' ); ?></option>
						<option value="some-plans"><?php esc_html_e( 'people on some plans', 'care-guide' ); ?></option>
					</select>
				</p>
				<p>
					<label for="care-guide-columns"><?php esc_html_e( 'Columns, where their headers do not say what they hold', 'care-guide' ); ?></label><br>
					<input type="text" class="regular-text" id="care-guide-columns" name="columns" placeholder="name=Group, aliases=Also known as">
				</p>
				<div class="care-guide-result" role="status"></div>
				<p class="care-guide-publish" hidden><button type="submit" class="button button-primary"></button></p>
			</form>

			<h2><?php esc_html_e( '2. For every page', 'care-guide' ); ?></h2>
			<p><?php esc_html_e( 'A block or shortcode can say otherwise for its page.', 'care-guide' ); ?></p>
			<form action="options.php" method="post">
				<?php settings_fields( self::PAGE ); ?>
				<table class="form-table" role="presentation">
					<?php
					self::field( 'link', $settings, __( 'Where the program starts', 'care-guide' ), 'https://example.org/start' );
					self::field( 'link-params', $settings, __( 'Tracking parameters for that link', 'care-guide' ), 'utm_source=benefits' );
					self::field( 'contact', $settings, __( 'Where to ask a person', 'care-guide' ), 'mailto:benefits@example.org' );
					self::field( 'reviewer', $settings, __( 'Your clinician who read every guide on this site and stands behind it', 'care-guide' ), 'Ann Hart, PT, DPT' );
					self::field( 'reviewed', $settings, __( 'On which day', 'care-guide' ), '', __( 'Readers see the name and the day, or neither.', 'care-guide' ), 'date' );
					self::field( 'endpoint', $settings, __( 'Search service, for a very large directory', 'care-guide' ), 'https://search.example.org/v1/organizations', __( 'What visitors type into the search then goes to that server, and nowhere else. Without it, nothing that they type leaves their device.', 'care-guide' ) );
					?>
				</table>
				<?php submit_button( __( 'Save', 'care-guide' ) ); ?>
			</form>

			<h2><?php esc_html_e( '3. Guides of your own', 'care-guide' ); ?></h2>
			<p><?php esc_html_e( 'Physical therapy for a herniated disc comes with the plugin, in English and Spanish. Another guide, or another language of one, is a JSON file that "care-guide build" makes.', 'care-guide' ); ?></p>
			<ul>
				<?php foreach ( Documents::guides() as $key => $guide ) : ?>
					<li>
						<strong lang="<?php echo esc_attr( $guide['lang'] ); ?>"><?php echo esc_html( $guide['title'] ); ?></strong>
						<code><?php echo esc_html( $key ); ?></code>
						<button type="button" class="button-link-delete" data-delete="guides/<?php echo esc_attr( $key ); ?>">
							<?php
							/* translators: %s: title of a guide. */
							echo esc_html( sprintf( __( 'Remove "%s"', 'care-guide' ), $guide['title'] ) );
							?>
						</button>
					</li>
				<?php endforeach; ?>
			</ul>
			<form id="care-guide-guide">
				<p>
					<label for="care-guide-guide-file"><?php esc_html_e( 'A guide as JSON', 'care-guide' ); ?></label><br>
					<input type="file" id="care-guide-guide-file" accept=".json,application/json">
				</p>
				<div class="care-guide-result" role="status"></div>
				<p class="care-guide-publish" hidden><button type="submit" class="button button-primary"></button></p>
			</form>
		</div>
		<?php
	}

	/**
	 * A row of the form.
	 *
	 * @param string $name     The setting.
	 * @param array  $settings All of them.
	 * @param string $label    What it is.
	 * @param string $example  What it may be.
	 * @param string $help     What follows from it.
	 * @param string $type     The input's type.
	 */
	private static function field( string $name, array $settings, string $label, string $example, string $help = '', string $type = 'text' ): void {
		printf(
			'<tr><th scope="row"><label for="care-guide-%1$s">%2$s</label></th><td><input type="%6$s" class="regular-text" id="care-guide-%1$s" name="%3$s[%1$s]" value="%4$s" placeholder="%5$s" aria-describedby="care-guide-%1$s-help"><p class="description" id="care-guide-%1$s-help">%7$s</p></td></tr>',
			esc_attr( $name ),
			esc_html( $label ),
			esc_attr( Documents::SETTINGS ),
			esc_attr( $settings[ $name ] ),
			esc_attr( $example ),
			esc_attr( $type ),
			esc_html( $help )
		);
	}
}
