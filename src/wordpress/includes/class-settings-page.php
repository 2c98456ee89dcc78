<?php
/**
 * The page under Settings.
 *
 * @package CareGuide
 */

namespace CareGuide;

defined( 'ABSPATH' ) || exit;

/**
 * A directory and guides are read and judged in the administrator's browser, by the code of the
 * command line, and come by REST. The defaults are an ordinary form of WordPress.
 */
final class Settings_Page {
	/** Prints the page. */
	public static function print(): void {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		?>
		<div class="wrap care-guide">
			<h1><?php esc_html_e( 'Care Guide', 'care-guide' ); ?></h1>
			<p>
				<?php
				esc_html_e(
					'Put the guide on a page with the block "Care Guide", or with the shortcode [care_guide]. The search alone is the block "Coverage search", or [care_coverage_search].',
					'care-guide'
				);
				?>
			</p>
			<?php
			self::directory();
			self::defaults();
			self::guides();
			?>
		</div>
		<?php
	}

	/** Prints what is known of the directory, and the form that uploads another one. */
	private static function directory(): void {
		?>
		<h2><?php esc_html_e( '1. Your directory', 'care-guide' ); ?></h2>
		<p>
			<?php
			esc_html_e(
				'The employers and health plans that visitors can search for. Until there is one, the search finds a few invented names and says so.',
				'care-guide'
			);
			?>
		</p>
		<p class="care-guide-now"><?php self::current_directory(); ?></p>
		<form id="care-guide-directory">
			<p>
				<label for="care-guide-directory-file">
					<?php esc_html_e( 'A spreadsheet (Excel or CSV), or a directory as JSON', 'care-guide' ); ?>
				</label><br>
				<input type="file" id="care-guide-directory-file" accept=".csv,.tsv,.txt,.json,.xlsx">
			</p>
			<p>
				<label for="care-guide-kind"><?php esc_html_e( 'Rows that do not say it are', 'care-guide' ); ?></label>
				<select id="care-guide-kind" name="kind">
					<option value=""><?php esc_html_e( '(each row says it)', 'care-guide' ); ?></option>
					<option value="employer"><?php esc_html_e( 'employers', 'care-guide' ); ?></option>
					<option value="health-plan"><?php esc_html_e( 'health plans', 'care-guide' ); ?></option>
				</select>
				<label for="care-guide-availability">
					<?php esc_html_e( 'and there the program is open to', 'care-guide' ); ?>
				</label>
				<select id="care-guide-availability" name="availability">
					<option value=""><?php esc_html_e( '(each row says it)', 'care-guide' ); ?></option>
					<option value="all"><?php esc_html_e( 'everyone', 'care-guide' ); ?></option>
					<option value="some-plans"><?php esc_html_e( 'people on some plans', 'care-guide' ); ?></option>
				</select>
			</p>
			<p>
				<label for="care-guide-columns">
					<?php esc_html_e( 'Columns, where their headers do not say what they hold', 'care-guide' ); ?>
				</label><br>
				<input
					type="text" class="regular-text" id="care-guide-columns"
					name="columns" placeholder="name=Group, aliases=Also known as"
				>
			</p>
			<?php self::result(); ?>
		</form>
		<?php
	}

	/** Prints how many organizations the directory has, and what can be done with it. */
	private static function current_directory(): void {
		$directory = Documents::directory();
		if ( ! $directory ) {
			esc_html_e( 'There is none yet.', 'care-guide' );
			return;
		}
		/* translators: 1: a number, 2: name of a file, 3: a day. */
		$now = _n(
			'%1$s organization, from %2$s, last checked on %3$s.',
			'%1$s organizations, from %2$s, last checked on %3$s.',
			$directory['count'],
			'care-guide'
		);
		$now = sprintf( $now, number_format_i18n( $directory['count'] ), $directory['file'], $directory['updated'] );
		echo esc_html( $now );
		?>
		<a
			href="<?php echo esc_url( Rest::directory_address() ); ?>"
			download="directory.json"
		><?php esc_html_e( 'Download it', 'care-guide' ); ?></a>
		<button
			type="button" class="button-link-delete" data-delete="directory"
		><?php esc_html_e( 'Remove it', 'care-guide' ); ?></button>
		<?php
	}

	/** Prints the form with the site's defaults. */
	private static function defaults(): void {
		?>
		<h2><?php esc_html_e( '2. For every page', 'care-guide' ); ?></h2>
		<p><?php esc_html_e( 'A block or shortcode can say otherwise for its page.', 'care-guide' ); ?></p>
		<form action="options.php" method="post">
			<?php settings_fields( Settings::PAGE ); ?>
			<table class="form-table" role="presentation"><?php Settings_Field::print_all(); ?></table>
			<?php submit_button( __( 'Save', 'care-guide' ) ); ?>
		</form>
		<?php
	}

	/** Prints the guides that were uploaded, and the form that uploads another one. */
	private static function guides(): void {
		?>
		<h2><?php esc_html_e( '3. Guides of your own', 'care-guide' ); ?></h2>
		<p>
			<?php
			esc_html_e(
				'Physical therapy for a herniated disc comes with the plugin, in English and Spanish. Another guide, or another language of one, is a JSON file that "care-guide build" makes.',
				'care-guide'
			);
			?>
		</p>
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
			<?php self::result(); ?>
		</form>
		<?php
	}

	/** Prints where the script says what it found in a file, and the button that stores it. */
	private static function result(): void {
		?>
		<div class="care-guide-result" role="status"></div>
		<p class="care-guide-publish" hidden><button type="submit" class="button button-primary"></button></p>
		<?php
	}
}
