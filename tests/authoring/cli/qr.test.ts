import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import decodeQR from 'qr/decode.js';
import { careGuide, folder } from './command-line.js';

const PAGE = 'https://example.org/back-pain?from=paper&lang=en';

/** What a camera reads from the picture. */
function read(svg: string, scale = 4): string {
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  const dark = /fill="#000" d="([^"]*)"/.exec(svg)?.[1] ?? '';
  for (const [, x, y, length] of dark.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      const from = row * side + Number(x) * scale;
      for (let at = from; at < from + Number(length) * scale; at++)
        data.set([0, 0, 0, 255], at * 4);
    }
  }
  return decodeQR({ width: side, height: side, data });
}

describe('care-guide qr', () => {
  it('draws a picture from which a phone reads the address', async () => {
    const { code, out } = await careGuide(['qr', PAGE]);
    assert.equal(code, 0);
    assert.equal(read(out), PAGE);
  });

  it('writes what a page can take as it is: for the slot, out of sight, without a style or an image to load', async () => {
    const { out } = await careGuide(['qr', PAGE]);
    assert.match(out, /^<div slot="handout" hidden>\n {2}<svg [^]*<\/div>\n$/);
    assert.doesNotMatch(out, /style|<img|data:|class=/);
  });

  it('writes the address in letters too, below what it is for', async () => {
    const { out } = await careGuide(['qr', PAGE, '--caption', 'Read & share {this}:']);
    assert.match(
      out,
      /\n {2}Read &amp; share &#123;this&#125;:<br \/>\n {2}<span>https:\/\/example\.org\/back-pain\?from=paper&amp;lang=en<\/span>\n/,
    );
  });

  it('writes the picture alone into a file that ends in .svg', async () => {
    const { path, read: file } = folder();
    assert.equal((await careGuide(['qr', PAGE, '-o', 'page.svg'], { cwd: path })).code, 0);
    assert.match(file('page.svg'), /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^]*<\/svg>\n$/);
    assert.equal(read(file('page.svg')), PAGE);
  });

  it('reads from paper with as long an address as it says, and refuses a longer one', async () => {
    const long = `https://example.org/${'a'.repeat(380)}`;
    assert.equal(read((await careGuide(['qr', long])).out, 3), long);
    for (const more of [50, 4000]) {
      const { code, error } = await careGuide(['qr', long + 'a'.repeat(more)]);
      assert.equal(code, 2);
      assert.match(error, /has \d+ characters, too many .* of 400 at most/);
    }
  });

  for (const address of [
    'example.org',
    '/back-pain',
    'javascript:alert(1)',
    'https://',
    'mailto:a@b.example',
  ]) {
    it(`refuses ${address}, which leads nowhere from paper`, async () => {
      const { code, out, error } = await careGuide(['qr', address]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(error, /is no address for paper: write all of it, such as https:/);
    });
  }

  it('answers in JSON', async () => {
    const { out } = await careGuide(['qr', PAGE, '--json']);
    assert.match((JSON.parse(out) as { html: string }).html, /^<div slot="handout"/);
  });
});
