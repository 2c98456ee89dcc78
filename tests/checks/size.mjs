// The script's weight as it travels (gzip -9), against what it may weigh.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** What we promise those who put the script on their pages. */
const LIMIT = 30_000;
/** What we hold ourselves to, so that the promise has room for the next idea. */
const TARGET = 28_000;

const script = fileURLToPath(new URL('../../dist/care-guide.js', import.meta.url));
const count = (bytes) => `${bytes.toLocaleString('en')} bytes`;

if (!existsSync(script)) {
  console.error('There is no dist/care-guide.js to weigh: run `npm run build`.');
  process.exit(1);
}
const size = gzipSync(readFileSync(script), { level: 9 }).length;
if (size > LIMIT) {
  console.error(
    `dist/care-guide.js weighs ${count(size)} gzipped, ${count(size - LIMIT)} over its limit. Look in the build's table for the part that grew, and make it smaller or leave it to the host; the limit is a promise and stays.`,
  );
  process.exitCode = 1;
} else if (size > TARGET) {
  console.log(
    `dist/care-guide.js weighs ${count(size)} gzipped: within its limit of ${count(LIMIT)}, and ${count(size - TARGET)} above our own target. If you see something that could go, this is a good day for it.`,
  );
} else {
  console.log(
    `dist/care-guide.js weighs ${count(size)} gzipped, ${count(TARGET - size)} below our own target. Well done.`,
  );
}

// The script for the page around a frame stays a trifle.
const FRAME_LIMIT = 2_000;
const frameSize = gzipSync(
  readFileSync(fileURLToPath(new URL('../../dist/care-guide-frame.js', import.meta.url))),
  { level: 9 },
).length;
if (frameSize > FRAME_LIMIT) {
  console.error(
    `dist/care-guide-frame.js weighs ${count(frameSize)} gzipped, ${count(frameSize - FRAME_LIMIT)} over its limit: let the page in the frame (src/frame/embed.ts) do more of the work.`,
  );
  process.exitCode = 1;
} else
  console.log(
    `dist/care-guide-frame.js weighs ${count(frameSize)} gzipped, of ${count(FRAME_LIMIT)} it may.`,
  );
