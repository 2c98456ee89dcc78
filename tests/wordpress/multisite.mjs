// The same WordPress as a network of sites, and the plugin in it for all of them.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { readGuide } from '../support/host-page.mjs';
import { visitor } from './visitor.mjs';

const PLUGIN = 'care-guide/care-guide.php';
const SITES = 3;

/** Makes a network of the site: what the page under Tools, Network Setup does, and its two files. */
function makeNetwork({ site, url, php }) {
  const domain = new URL(url).host;
  php(`require ABSPATH . 'wp-admin/includes/upgrade.php';
    foreach ( $wpdb->tables( 'ms_global' ) as $table => $name ) { $wpdb->$table = $name; }
    install_network();
    $made = populate_network( 1, '${domain}', 'administrator@example.org', 'Clinics', '/', false );
    if ( is_wp_error( $made ) && 'no_wildcard_dns' !== $made->get_error_code() ) { exit( $made->get_error_message() ); }`);
  const config = join(site, 'wp-config.php');
  const network = `define( 'MULTISITE', true ); define( 'SUBDOMAIN_INSTALL', false ); define( 'DOMAIN_CURRENT_SITE', '${domain}' ); define( 'PATH_CURRENT_SITE', '/' ); define( 'SITE_ID_CURRENT_SITE', 1 ); define( 'BLOG_ID_CURRENT_SITE', 1 );\n`;
  writeFileSync(
    config,
    readFileSync(config, 'utf8').replace("if ( ! defined( 'ABSPATH' )", (found) => network + found),
  );
}

function unpack({ site }) {
  const files = unzipSync(readFileSync('dist/wordpress/care-guide.zip'));
  for (const [name, content] of Object.entries(files)) {
    const path = join(site, 'wp-content/plugins', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

export function multisite(host, it) {
  it('is activated for all sites, and each has a directory of its own', async () => {
    const { browser, wordpress } = host;
    makeNetwork(wordpress);
    unpack(wordpress);
    const added = wordpress.php(
      `for ( $n = 2; $n <= ${SITES}; $n++ ) {
         $site = wp_insert_site( array( 'domain' => get_network()->domain, 'path' => "/site$n/", 'title' => "Site $n", 'user_id' => 1 ) );
         if ( is_wp_error( $site ) ) { exit( $site->get_error_message() ); }
         // It takes the colon out of a domain with a port.
         $wpdb->update( $wpdb->blogs, array( 'domain' => get_network()->domain ), array( 'blog_id' => $site ) );
         foreach ( array( 'siteurl', 'home' ) as $option ) { update_blog_option( $site, $option, "${wordpress.url}/site$n" ); }
       }
       clean_blog_cache( 2 );
       require_once ABSPATH . 'wp-admin/includes/plugin.php';
       $active = activate_plugin( '${PLUGIN}', '', true );
       echo is_wp_error( $active ) ? $active->get_error_message() : count( get_sites( array( 'number' => 0 ) ) );`,
    );
    assert.equal(added, String(SITES));
    const post = wordpress.php(
      `foreach ( array( 1, 2, ${SITES} ) as $id ) {
         switch_to_blog( $id );
         CareGuide\\Documents::set_directory( array( 'organizations' => array( array( 'id' => 'a', 'name' => "Quillmoor $id", 'kind' => 'employer', 'availability' => 'all' ) ) ), 'plans.csv' );
         restore_current_blog();
       }
       switch_to_blog( 2 );
       echo wp_insert_post( array( 'post_title' => 'Guide', 'post_name' => 'guide', 'post_status' => 'publish', 'post_content' => '[care_guide]' ) );`,
    );
    const page = await visitor(browser, wordpress.url);
    await page.goto(`${wordpress.url}/site2/?p=${post}`);
    assert.equal((await readGuide(page)).title, 'Physical therapy for a herniated disc');
    const address = await page.$eval('care-guide', (guide) => guide.getAttribute('directory'));
    const { organizations } = await (await fetch(address)).json();
    assert.deepEqual(
      organizations.map(({ name }) => name),
      ['Quillmoor 2'],
    );
    assert.deepEqual(page.errors, []);
    await page.leave();
  });

  it('leaves nothing on any of them when it is deleted', () => {
    const { wordpress } = host;
    const left = () =>
      [1, 2, SITES].map((id) =>
        wordpress.sql(
          `select count(*) from wp_${id === 1 ? '' : `${id}_`}options where option_name like 'care\\_guide%'`,
        ),
      );
    assert.deepEqual(left(), ['1', '1', '1']);
    wordpress.php(
      `require_once ABSPATH . 'wp-admin/includes/plugin.php';
       require_once ABSPATH . 'wp-admin/includes/file.php';
       WP_Filesystem();
       wp_set_current_user( 1 );
       deactivate_plugins( '${PLUGIN}', false, true );
       $deleted = delete_plugins( array( '${PLUGIN}' ) );
       if ( true !== $deleted ) { exit( 'not deleted' ); }`,
    );
    assert.ok(!existsSync(`${wordpress.site}/wp-content/plugins/care-guide`));
    assert.deepEqual(left(), ['0', '0', '0']);
    assert.equal(
      wordpress.sql("select meta_key from wp_sitemeta where meta_key like '%care%guide%'"),
      '',
    );
  });
}
