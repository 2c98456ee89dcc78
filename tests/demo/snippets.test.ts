import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readParameters } from '../../src/frame/parameters.js';
import { problemIn } from '../../demo/builder/addresses.js';
import { frameAddress } from '../../demo/builder/frame-address.js';
import { optionsFrom } from '../../demo/builder/form.js';
import { HOSTS, stepsFor } from '../../demo/builder/hosts.js';
import type { Options } from '../../demo/builder/options.js';
import {
  angularSnippet,
  frameSnippet,
  htmlSnippet,
  pageWith,
  reactSnippet,
  vueSnippet,
} from '../../demo/builder/snippets.js';

const base = 'https://plan.example/care/';
const options = (more: Partial<Options> = {}): Options => ({
  base,
  title: 'Knees',
  tokens: {},
  ...more,
});
const NASTY = `a"b&c<d>'{{e}}\`\${f}\\`;

describe('the snippet for a web page', () => {
  it('is one script, one rule and one tag when nothing was chosen', () => {
    assert.equal(
      htmlSnippet(options({ theme: 'light', expand: 'all', lang: 'en' })),
      `<script src="${base}care-guide.js" defer></script>
<style>
  :where(care-guide:not(:defined)) { display: block; min-block-size: 100vh }
</style>
<div>
<care-guide>
  <p>The guide is loading. If it does not appear, <a href="${base}embed.html">open it on a page of its own</a>.</p>
</care-guide>
</div>`,
    );
  });

  it('says what was chosen, and carries the integrity of the script', () => {
    const snippet = htmlSnippet(
      options({
        lang: 'es',
        theme: 'dark',
        headingLevel: '3',
        linkParams: 'utm_source=plan&utm_medium=web',
        integrity: { 'care-guide.js': 'sha384-abc' },
        tokens: { '--care-accent-color': '#7a1f5c' },
      }),
    );
    assert.match(
      snippet,
      /^<script src="[^"]+" integrity="sha384-abc" crossorigin="anonymous" defer><\/script>/,
    );
    for (const part of [
      'src="https://plan.example/care/guides/herniated-disc.es.json"',
      'theme="dark"',
      'heading-level="3"',
      'link-params="utm_source=plan&amp;utm_medium=web"',
      '--care-accent-color: #7a1f5c;',
    ]) {
      assert.ok(snippet.includes(part), part);
    }
  });

  it('keeps any text inside its quotes', () => {
    assert.match(
      htmlSnippet(options({ organization: NASTY })),
      /<care-guide organization="a&quot;b&amp;c&lt;d&gt;'\{\{e\}\}`\$\{f\}\\">\n/,
    );
  });

  it('keeps a style inside its rule', () => {
    assert.match(
      htmlSnippet(options({ tokens: { '--care-font-family': 'x} </style><script>' } })),
      /--care-font-family: x \/stylescript;\n/,
    );
  });

  it('links to a person only where a link may lead', () => {
    assert.match(
      htmlSnippet(options({ contact: 'mailto:a@b.example' })),
      /<a href="mailto:a@b\.example">ask us<\/a>/,
    );
    assert.doesNotMatch(htmlSnippet(options({ contact: 'javascript:alert(1)' })), /ask us/);
  });
});

describe('the page of its own, for readers for whom no script runs', () => {
  const linked = (more: Partial<Options>) => {
    const [, written] = /embed\.html([^"]*)">open it/.exec(htmlSnippet(options(more))) ?? [];
    return (
      written !== undefined &&
      readParameters(written.replaceAll('&amp;', '&'), {
        url: `${base}embed.html`,
        alone: true,
        supports: () => true,
      })
    );
  };

  it('is asked for nothing that it would refuse', () => {
    const page = linked({
      theme: 'dark',
      sections: 'causes program',
      directory: '/plans.json',
      endpoint: 'https://search.example/v1/organizations',
      link: 'https://start.example/',
      contact: 'mailto:a@b.example',
      reviewer: 'Ann Hart',
      reviewed: '2026-11-20',
    });
    assert.ok(page);
    assert.deepEqual([page.problems, page.refused], [[], false]);
    assert.deepEqual(page.attributes, { theme: 'dark', sections: 'faq goals' });
  });

  it('searches what is on its own site', () => {
    const page = linked({ directory: `${base}plans.json`, organization: 'oak' });
    assert.ok(page);
    assert.deepEqual(page.attributes, { directory: `${base}plans.json`, organization: 'oak' });
  });

  it("is not linked to where it could not show the guide, which is another site's", () => {
    assert.equal(linked({ guide: 'https://guides.example/knee.json' }), false);
  });
});

describe('the snippet of a page whose address is known', () => {
  const page = 'https://plan.example/back-pain?from=paper&lang={en}';

  it('carries a QR picture of it for print, that any framework takes as it is', () => {
    for (const write of [htmlSnippet, reactSnippet, vueSnippet, angularSnippet]) {
      const snippet = write(options({ page }));
      assert.match(
        snippet,
        /<div slot="handout" hidden>\n *<svg viewBox="[^]*<\/div>\n *<\/(care-guide|CareGuide)>/,
      );
      assert.ok(
        snippet.includes(
          '<span>https://plan.example/back-pain?from=paper&amp;lang=&#123;en&#125;</span>',
        ),
      );
    }
  });

  it('carries none while the address is half typed', () => {
    assert.doesNotMatch(htmlSnippet(options({ page: 'plan.exam' })), /handout/);
  });
});

describe('the snippet for a frame', () => {
  const chosen = options({
    guide: 'https://plan.example/knee.json',
    theme: 'dark',
    sections: 'goals program',
    headingLevel: '3',
    directory: '/all.json',
    organization: 'oak & elm',
    link: 'https://start.example/?a=b',
    linkParams: 'utm_source=plan&x=y',
    endpoint: 'https://search.example/v1/organizations',
    contact: 'tel:+15550100',
    reviewer: 'Ann Hart, PT, DPT',
    reviewed: '2026-11-20',
    tokens: { '--care-accent-color': '#7a1f5c' },
  });

  it('asks the iframe edition for just what was chosen', () => {
    const { attributes, style, problems } = readParameters(new URL(frameAddress(chosen)).search, {
      url: `${base}embed.html`,
      alone: false,
      supports: () => true,
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(style, chosen.tokens);
    assert.deepEqual(attributes, {
      src: chosen.guide,
      theme: 'dark',
      sections: chosen.sections,
      'heading-level': '3',
      directory: 'https://plan.example/all.json',
      organization: chosen.organization,
      link: chosen.link,
      'link-params': chosen.linkParams,
      endpoint: chosen.endpoint,
      contact: chosen.contact,
      reviewer: chosen.reviewer,
      reviewed: chosen.reviewed,
    });
  });

  it('names the frame, and escapes its address', () => {
    const snippet = frameSnippet({ ...chosen, title: 'Knees & "hips"' });
    assert.match(snippet, /title="Knees &amp; &quot;hips&quot;"/);
    assert.match(snippet, /dark&amp;sections=goals\+program&amp;/);
  });

  it('brings the script that fits its height, unless the page may hold none', () => {
    assert.match(
      frameSnippet(options()),
      /<script src="https:\/\/plan\.example\/care\/care-guide-frame\.js" defer><\/script>$/,
    );
    assert.doesNotMatch(frameSnippet(options({ noScript: true })), /<script/);
  });

  it('has a wall when one was asked for, through which links open outside', () => {
    assert.match(
      frameSnippet(options({ sandbox: true })),
      /sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"/,
    );
    assert.doesNotMatch(frameSnippet(options()), /sandbox/);
  });
});

describe('the snippets for a page that forbids inline styles', () => {
  it('hold none, and say what belongs into its stylesheet', () => {
    const strict = options({ strict: true, tokens: { '--care-accent-color': '#7a1f5c' } });
    for (const snippet of [htmlSnippet(strict), frameSnippet(strict)])
      assert.doesNotMatch(snippet, /<style| style=/);
    assert.match(
      htmlSnippet(strict),
      /<!-- In your stylesheet:\n  :where\(care-guide:not\(:defined\)\) [^>]*--care-accent-color: #7a1f5c;\n  \}\n-->/,
    );
    assert.match(
      frameSnippet(strict),
      /<!-- In your stylesheet:\n  iframe\[data-care-guide\] \{ display: block; [^>]*\}\n-->/,
    );
  });

  it('keep a style inside its comment', () => {
    assert.equal(
      htmlSnippet(
        options({ strict: true, tokens: { '--care-font-family': 'x --><script>' } }),
      ).match(/-->/g)?.length,
      1,
    );
  });
});

describe('the steps to a guide on a site', () => {
  const { html, sharepoint, squarespace, framework } = HOSTS;

  it('name the files that the snippet asks for', () => {
    assert.match(stepsFor(html!, 'html')[0]!, /put care-guide\.js and embed\.html on your site/);
    assert.match(
      stepsFor(html!, 'html', 'guides/herniated-disc.es.json')[0]!,
      /put care-guide\.js, embed\.html and guides\/herniated-disc\.es\.json on your site/,
    );
    assert.match(
      stepsFor(squarespace!, 'frame')[0]!,
      /put embed\.html and care-guide-frame\.js on your site/,
    );
  });

  it('bring no script to a site that takes none', () => {
    assert.match(stepsFor(sharepoint!, 'frame')[0]!, /put embed\.html on a web server of yours/);
  });

  it('are those of the snippet that was chosen, where it is not the usual one', () => {
    assert.ok(stepsFor(squarespace!, 'html').some((step) => step.includes('Code Block')));
    assert.ok(!stepsFor(squarespace!, 'vue').some((step) => step.includes('Code Block')));
  });

  it('begin with the package for a framework, and need no other file', () => {
    assert.deepEqual(stepsFor(framework!, 'angular'), [
      'Install the package: npm install care-guide.',
      'Copy the component into your app.',
    ]);
  });
});

describe('the snippets for frameworks keep any text a text', () => {
  it('in JSX', () => {
    assert.ok(
      reactSnippet(options({ organization: NASTY })).includes(
        `organization={${JSON.stringify(NASTY)}}`,
      ),
    );
    assert.ok(
      reactSnippet(options({ organization: 'oak' })).includes('<CareGuide organization="oak" />'),
    );
  });

  it('in a Vue template', () => {
    assert.ok(
      vueSnippet(options({ organization: NASTY })).includes(
        'organization="a&quot;b&amp;c&lt;d&gt;',
      ),
    );
  });

  it('in an Angular template, which stands in a JavaScript template', () => {
    const template =
      /template: `([^]*)`,\n/.exec(angularSnippet(options({ organization: NASTY })))?.[1] ?? '';
    const html = (new Function(`return \`${template}\``) as () => string)();
    assert.doesNotMatch(html, /\{\{/);
    assert.match(
      html,
      /organization="a&quot;b&amp;c&lt;d&gt;'&#123;&#123;e}}&#96;\$&#123;f}&#92;"/,
    );
  });
});

describe('a field for an address', () => {
  it('takes what can be followed or loaded', () => {
    for (const [name, value] of [
      ['base', 'https://plan.example/care'],
      ['base', '/care/'],
      ['link', 'https://plan.example/start'],
      ['contact', 'mailto:a@b.example'],
      ['contact', 'tel:+15550100'],
      ['directory', '/plans.json'],
      ['directory', 'plans.json'],
      ['guide', 'https://plan.example/knee.json'],
      ['page', 'https://plan.example/back-pain'],
      ['endpoint', 'https://search.example/v1/organizations'],
      ['reviewed', '2026-11-20'],
      ['link', ''],
    ] as const)
      assert.equal(problemIn(name, value), '', `${name}: ${value}`);
  });

  it('says what is wrong with anything else', () => {
    for (const [name, value] of [
      ['base', ''],
      ['base', 'javascript:alert(1)'],
      ['base', '//plan.example'],
      ['link', 'javascript:alert(1)'],
      ['link', 'plan.example/start'],
      ['contact', 'a@b.example'],
      ['directory', 'javascript:alert(1)'],
      ['directory', 'data:application/json,[]'],
      ['guide', '//plan.example/knee.json'],
      ['page', '/back-pain'],
      ['endpoint', 'ftp://search.example'],
      ['reviewed', '11/20/2026'],
    ] as const)
      assert.notEqual(problemIn(name, value), '', `${name}: ${value}`);
  });

  it('asks for the other half of a review, which goes into no snippet by itself', () => {
    for (const [half, value, other] of [
      ['reviewer', 'Ann Hart, PT', 'reviewed'],
      ['reviewed', '2026-11-20', 'reviewer'],
    ] as const) {
      const read = (name: string) => ({ [half]: value, base })[name] ?? '';
      assert.notEqual(problemIn(other, '', read), '');
      const { reviewer, reviewed } = optionsFrom(read, [], 0, new Set());
      assert.deepEqual([reviewer, reviewed], [undefined, undefined]);
    }
  });
});

describe('a page with a snippet', () => {
  it('has a language and a title', () => {
    assert.match(
      pageWith('<p>Snippet</p>', { title: 'Knees & hips', lang: 'es' }),
      /<html lang="es">[^]*<title>Knees &amp; hips<\/title>[^]*<p>Snippet<\/p>/,
    );
  });
});
