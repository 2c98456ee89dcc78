// Every test of the plugin, on one WordPress that they share: what one leaves behind, the next one finds.
import { after, before, describe, it } from 'node:test';
import { startBrowser } from '../support/host-page.mjs';
import { startWordPress } from './wordpress.mjs';
import { installation } from './installation.mjs';
import { editing } from './editing.mjs';
import { reading } from './reading.mjs';
import { directory } from './directory.mjs';
import { guides } from './guides.mjs';
import { roles } from './roles.mjs';
import { languages } from './languages.mjs';
import { snippets } from './snippets.mjs';
import { code } from './code.mjs';
import { uninstalling } from './uninstalling.mjs';
import { multisite } from './multisite.mjs';

/** What each test is given: `wordpress` and a `browser`, once they run. */
const host = {};

describe('The WordPress plugin', () => {
  before(async () => {
    host.wordpress = await startWordPress();
    host.browser = await startBrowser();
  });
  after(async () => {
    await host.browser?.close();
    await host.wordpress?.stop();
  });
  for (const [title, tests] of Object.entries({
    'whose code': code,
    'as one installs it': installation,
    'as one writes with it': editing,
    'as one reads it': reading,
    'with a directory': directory,
    'with guides of its own': guides,
    'for each role': roles,
    'in Spanish': languages,
    'and snippets without it': snippets,
    'as one removes it': uninstalling,
    'on a network of sites': multisite,
  }))
    describe(title, () => tests(host, it));
});
