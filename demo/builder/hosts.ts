import type { Flavor } from './snippets.js';

/** A kind of site, which snippet it takes, and how it gets in there. */
export interface Host {
  name: string;
  flavor: Flavor;
  noScript?: boolean;
  steps: readonly string[];
}

export const HOSTS: Readonly<Record<string, Host>> = {
  html: {
    name: 'A web page (HTML)',
    flavor: 'html',
    steps: ['Paste the snippet where the guide should stand.'],
  },
  wordpress: {
    name: 'WordPress',
    flavor: 'html',
    steps: [
      'Best: upload the plugin wordpress/care-guide.zip under Plugins, Add New. Any author then adds the block "Care Guide", your directory is checked as you upload it, and nothing below is needed.',
      'Without the plugin: the media library takes neither .js nor .json, so put the files on the server by SFTP, or ask who runs it.',
      'An administrator adds a "Custom HTML" block (not a paragraph) and pastes the snippet. WordPress removes scripts and frames that authors paste: they need the plugin.',
      'In the classic editor paste it in the Text tab, and stay there: the Visual tab drops tags that it does not know.',
      'Exclude care-guide.js from plugins that combine or minify scripts: a file that was changed no longer fits its "integrity", and browsers block it.',
    ],
  },
  sharepoint: {
    name: 'SharePoint',
    flavor: 'frame',
    noScript: true,
    steps: [
      'Ask an administrator to allow that server under Site settings, HTML Field Security.',
      'Add an "Embed" web part and paste the snippet. Pages block scripts, so the frame keeps its height and scrolls: change 80vh to your liking.',
    ],
  },
  drupal: {
    name: 'Drupal',
    flavor: 'html',
    steps: [
      'Make a custom block whose text format keeps <script> and <care-guide>, and does not turn lines into paragraphs. Most formats strip both: use one that only trusted roles have.',
      'Paste the snippet as source, and place the block.',
    ],
  },
  aem: {
    name: 'Adobe Experience Manager',
    flavor: 'frame',
    noScript: true,
    steps: [
      'Add an "Embed" component and paste the snippet. Its HTML must be allowed by the template\'s policy.',
      'With a developer at hand, a client library with the script and the HTML snippet in a component is better still.',
    ],
  },
  wix: {
    name: 'Wix',
    flavor: 'address',
    noScript: true,
    steps: [
      'Add Embed Code, "Embed a Site", and paste this address.',
      'Wix does not fit the height: draw the box as tall as you want it, and the guide scrolls inside.',
    ],
  },
  squarespace: {
    name: 'Squarespace',
    flavor: 'html',
    steps: [
      'Add a Code Block and paste the snippet.',
      'If your plan runs no JavaScript in Code Blocks, choose Iframe below.',
    ],
  },
  framework: { name: 'React, Next, Vue or Angular', flavor: 'react', steps: [] },
};

/** How a snippet gets onto a site that usually takes another kind. */
const ANYWHERE: Readonly<Record<Flavor, string>> = {
  html: 'Paste the snippet where the guide should stand.',
  module: 'Paste the snippet where the guide should stand.',
  frame: 'Paste the snippet where the guide should stand.',
  address: "Give this address to your site's editor, where it asks for a page to embed.",
  react: 'Copy the component into your app.',
  vue: 'Copy the component into your app.',
  angular: 'Copy the component into your app.',
};

const FILES: Partial<Record<Flavor, readonly string[]>> = {
  html: ['care-guide.js', 'embed.html'],
  module: ['module/', 'embed.html'],
  frame: ['embed.html', 'care-guide-frame.js'],
  address: ['embed.html'],
};

/** From choosing to seeing the guide on a site; `translation` is a guide's file that the snippet asks for beside the script. */
export function stepsFor(
  { flavor: usual, noScript, steps }: Host,
  flavor: Flavor,
  translation?: string,
): string[] {
  const own = FILES[flavor];
  const files = [
    ...(own ?? []).filter((file) => !(noScript && file === 'care-guide-frame.js')),
    ...(translation ? [translation] : []),
  ];
  return [
    ...(own ? [] : ['Install the package: npm install care-guide.']),
    ...(files.length > 0
      ? [
          `Before you publish: put ${files.join(', ').replace(/, ([^,]*)$/, ' and $1')} on ${noScript ? 'a web server of yours' : 'your site'}, and write the folder under Files.`,
        ]
      : []),
    ...(flavor === usual && steps.length > 0 ? steps : [ANYWHERE[flavor]]),
  ];
}
