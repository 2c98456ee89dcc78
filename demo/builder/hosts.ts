import type { Flavor } from './snippets.js';

/** A kind of site, which snippet it takes, and how it gets in there. */
export interface Host { name: string; flavor: Flavor; noScript?: boolean; steps: readonly string[] }

const FILES = 'Before you publish: put care-guide.js on your site, and write its folder under Files.';
const FRAME_FILES = 'Before you publish: put embed.html on a web server of yours, and write its folder under Files.';

export const HOSTS: Readonly<Record<string, Host>> = {
  html: {
    name: 'A web page (HTML)',
    flavor: 'html',
    steps: [FILES, 'Paste the snippet where the guide should stand.'],
  },
  wordpress: {
    name: 'WordPress',
    flavor: 'html',
    steps: [FILES, 'Add a "Custom HTML" block and paste the snippet.', 'In the classic editor stay in the Text tab: switching to Visual drops tags that it does not know.',
      'If the tag vanishes as you save, your account may not use unfiltered HTML: ask an administrator to paste it.'],
  },
  sharepoint: {
    name: 'SharePoint',
    flavor: 'frame',
    noScript: true,
    steps: [FRAME_FILES, 'Ask an administrator to allow that server under Site settings, HTML Field Security.',
      'Add an "Embed" web part and paste the snippet. Pages block scripts, so the frame keeps its height and scrolls: change 80vh to your liking.'],
  },
  drupal: {
    name: 'Drupal',
    flavor: 'html',
    steps: [FILES, 'Make a custom block whose text format keeps <script> and <care-guide>. Most formats strip both: use one that only trusted roles have.', 'Paste the snippet as source, and place the block.'],
  },
  aem: {
    name: 'Adobe Experience Manager',
    flavor: 'frame',
    noScript: true,
    steps: [FRAME_FILES, 'Add an "Embed" component and paste the snippet. Its HTML must be allowed by the template\'s policy.', 'With a developer at hand, a client library with care-guide.js and the HTML snippet in a component is better still.'],
  },
  wix: {
    name: 'Wix',
    flavor: 'address',
    steps: [FRAME_FILES, 'Add Embed Code, "Embed a Site", and paste this address.', 'Wix does not fit the height: draw the box as tall as you want it, and the guide scrolls inside.'],
  },
  squarespace: {
    name: 'Squarespace',
    flavor: 'html',
    steps: [FILES, 'Add a Code Block and paste the snippet.', 'If your plan runs no JavaScript in Code Blocks, choose Iframe below.'],
  },
  framework: {
    name: 'React, Vue or Angular',
    flavor: 'react',
    steps: ['Install the package: npm install care-guide.', 'Copy the component for your framework.'],
  },
};
