import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { withScriptsInside } from '../../src/build/embed-page.js';

const page = (scripts: string) => `<meta content="script-src '{scripts}'">${scripts}`;

describe('a page with its scripts inside', () => {
  it('allows each of them by its hash, and no other', () => {
    const html = withScriptsInside(
      page('<script src="a.js"></script><script src="b.js"></script>'),
      (file) => `say("${file}")`,
    );
    const hashes = ['say("a.js")', 'say("b.js")'].map(
      (code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
    );
    assert.equal(
      html,
      `<meta content="script-src ${hashes.join(' ')}"><script>say("a.js")</script><script>say("b.js")</script>`,
    );
  });

  it('is not ended by a text in a script', () => {
    const html = withScriptsInside(
      page('<script src="a.js"></script>'),
      () => "say('</script><!--<script>')",
    );
    const inside = /<script>(.*)<\/script>/.exec(html)?.[1] ?? '';
    assert.doesNotMatch(inside, /<\/?script|<!--/);
    assert.equal(
      (new Function('say', `return ${inside}`) as (say: (text: string) => string) => string)(
        (text) => text,
      ),
      '</script><!--<script>',
    );
  });

  it('needs a place for the hashes', () => {
    assert.throws(
      () => withScriptsInside('<script src="a.js"></script>', () => ''),
      /has no '\{scripts\}'/,
    );
  });
});
