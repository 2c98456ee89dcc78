// A WordPress of this machine's own: Debian's packages, a database and a server in a folder that goes away again.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

export const THEMES = ['twentytwentyone', 'twentytwentytwo', 'twentytwentythree'];
export const ROLES = ['administrator', 'editor', 'author', 'contributor', 'subscriber'];

/** Debian's packages: the program or folder that shows that one is there, and its name. */
const PACKAGES = [
  ['/usr/share/wordpress/wp-load.php', 'wordpress'],
  ['/var/lib/wordpress/wp-content/languages/es_ES.mo', 'wordpress-l10n'],
  ...THEMES.map((theme) => [
    `/usr/share/wordpress/wp-content/themes/${theme}`,
    `wordpress-theme-${theme}`,
  ]),
  ['/usr/bin/php', 'php-cli'],
  ['/usr/sbin/mariadbd', 'mariadb-server'],
  ['/usr/bin/phpcs', 'php-codesniffer'],
];
const PHP_EXTENSIONS = ['mysql', 'gd', 'mbstring', 'xml', 'zip'];

/** Installs what is missing, on Debian and as root. */
export function installWordPress() {
  const missing = PACKAGES.filter(([file]) => !existsSync(file)).map(([, name]) => name);
  const loaded = spawnSync('php', ['-m'], { encoding: 'utf8' }).stdout ?? '';
  for (const extension of PHP_EXTENSIONS)
    if (!new RegExp(`^${extension === 'mysql' ? 'mysqli' : extension}$`, 'm').test(loaded))
      missing.push(`php-${extension}`);
  if (missing.length === 0) return;
  console.log(`Installing ${missing.join(' ')}`);
  const sudo = process.getuid() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) =>
    execFileSync(
      [...sudo, 'env'][0],
      [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args].slice(1),
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
  apt('update', '--quiet');
  apt('install', '--yes', '--quiet', '--no-install-recommends', ...missing);
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function until(what, isTrue, seconds = 60) {
  const end = Date.now() + seconds * 1000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`Waited ${seconds} s in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Serves files and PHP as Apache would with WordPress's rewrite rules. */
const ROUTER = `<?php
$root = __DIR__ . '/site';
$path = urldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
if ( ! file_exists( $root . $path ) ) { // a file as a site of a network names it
	$path = preg_replace( '#^/[\\w-]+(?=/wp-(content|includes|admin)/)#', '', $path, 1, $count );
	if ( $count && preg_match( '#\\.(js|css|json)$#', $path, $match ) && is_file( $root . $path ) ) {
		header( 'Content-Type: ' . array( 'js' => 'text/javascript', 'css' => 'text/css', 'json' => 'application/json' )[ $match[1] ] );
		readfile( $root . $path );
		exit;
	}
}
if ( '/' !== $path && is_dir( $root . $path ) && is_file( rtrim( $root . $path, '/' ) . '/index.php' ) ) {
	if ( '/' !== substr( $path, -1 ) ) { header( "Location: $path/" ); exit; }
	$path .= 'index.php';
}
if ( '/' === $path || ! is_file( $root . $path ) ) { $path = '/index.php'; }
elseif ( '.php' !== substr( $path, -4 ) ) { return false; }
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $path;
$_SERVER['SCRIPT_FILENAME'] = $root . $path;
chdir( dirname( $root . $path ) );
require $root . $path;
`;

const config = (socket) => `<?php
define( 'DB_NAME', 'wp' ); define( 'DB_USER', 'root' ); define( 'DB_PASSWORD', '' ); define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' ); define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $key ) { define( $key, md5( $key ) ); }
$table_prefix = 'wp_';
define( 'WP_DEBUG', true ); define( 'WP_DEBUG_LOG', true ); define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_HTTP_BLOCK_EXTERNAL', true ); define( 'DISABLE_WP_CRON', true ); define( 'AUTOMATIC_UPDATER_DISABLED', true ); define( 'FS_METHOD', 'direct' );
if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }
require_once ABSPATH . 'wp-settings.php';
`;

const install = (url) => `
define( 'WP_INSTALLING', true );
require $site . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'Clinic', 'administrator', 'administrator@example.org', true, '', 'secret' );
foreach ( array( 'siteurl', 'home' ) as $option ) { update_option( $option, '${url}' ); }
foreach ( array( ${ROLES.slice(1).map((role) => `'${role}'`)} ) as $role ) {
	wp_insert_user( array( 'user_login' => $role, 'user_pass' => 'secret', 'user_email' => "$role@example.org", 'role' => $role ) );
}
foreach ( get_users() as $user ) {
	update_user_meta( $user->ID, 'wp_persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false, 'fullscreenMode' => false ), '_modified' => gmdate( 'c' ) ) );
}
global $wp_rewrite;
$wp_rewrite->set_permalink_structure( '/%postname%/' );
flush_rewrite_rules();
`;

/** Starts a fresh WordPress with one user of each role, whose password is `secret`. */
export async function startWordPress() {
  const folder = mkdtempSync(join(tmpdir(), 'host-wordpress-'));
  const site = join(folder, 'site');
  const socket = join(folder, 'db.sock');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const children = [];
  const stop = async () => {
    for (const child of children.reverse()) {
      const over = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && child.kill('SIGTERM')) await over;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    mkdirSync(join(folder, 'db'));
    const user = userInfo().username;
    execFileSync(
      'mariadb-install-db',
      [
        '--no-defaults',
        `--datadir=${folder}/db`,
        '--auth-root-authentication-method=normal',
        '--skip-test-db',
        `--user=${user}`,
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    children.push(
      spawn(
        '/usr/sbin/mariadbd',
        [
          '--no-defaults',
          `--user=${user}`,
          `--datadir=${folder}/db`,
          `--socket=${socket}`,
          '--skip-networking',
          `--pid-file=${folder}/db.pid`,
          '--innodb-flush-log-at-trx-commit=0',
        ],
        { stdio: 'ignore' },
      ),
    );
    const sql = (statement) =>
      spawnSync('mariadb', [`--socket=${socket}`, '-uroot', '-N', '-e', statement], {
        encoding: 'utf8',
      });
    await until('the database', () => sql('select 1').status === 0);
    sql('create database wp character set utf8mb4');
    // -L: Debian's WordPress is links into other packages.
    execFileSync('cp', ['-aL', '/usr/share/wordpress/.', site]);
    rmSync(join(site, 'wp-config.php'), { force: true });
    for (const made of ['uploads', 'mu-plugins', 'languages'])
      mkdirSync(join(site, 'wp-content', made), { recursive: true });
    cpSync('/var/lib/wordpress/wp-content/languages', join(site, 'wp-content/languages'), {
      recursive: true,
      dereference: true,
      filter: (file) =>
        !/\.(mo|po|json)$/.test(file) ||
        /\/(admin-|continents-cities-|admin-network-)?es_(ES|PE)[.-]/.test(file),
    });
    writeFileSync(join(site, 'wp-config.php'), config(socket));
    writeFileSync(join(folder, 'router.php'), ROUTER);

    /** Runs PHP within WordPress, or before it (`load: false`), and gives what it prints. */
    const php = (code, { load = true } = {}) => {
      const file = join(folder, 'run.php');
      writeFileSync(
        file,
        `<?php $site = '${site}'; $_SERVER += array( 'HTTP_HOST' => '127.0.0.1:${port}', 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1' );\n${load ? "require $site . '/wp-load.php';" : ''}\n${code}`,
      );
      const { status, stdout, stderr } = spawnSync('php', [file], {
        encoding: 'utf8',
        maxBuffer: 64e6,
      });
      if (status !== 0) throw new Error(`PHP: ${stdout}${stderr}`);
      return stdout;
    };
    php(install(url), { load: false });
    children.push(
      spawn(
        'php',
        [
          '-d',
          'upload_max_filesize=16M',
          '-d',
          'post_max_size=16M',
          // A file that a test has written counts at once, not two seconds later.
          '-d',
          'opcache.revalidate_freq=0',
          '-S',
          `127.0.0.1:${port}`,
          '-t',
          site,
          join(folder, 'router.php'),
        ],
        {
          stdio: 'ignore',
          env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
        },
      ),
    );
    await until('the first page', () =>
      fetch(url).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    const log = join(site, 'wp-content/debug.log');
    return {
      url,
      site,
      php,
      sql: (statement) => sql(`use wp; ${statement}`).stdout.trim(),
      /** What PHP complained of since it was last asked. */
      complaints: () => {
        const lines = existsSync(log) ? readFileSync(log, 'utf8') : '';
        rmSync(log, { force: true });
        return lines;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
