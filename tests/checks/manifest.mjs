// Holds custom-elements.json against the sources; with --write, writes it.
import { elementManifest } from './element-manifest.mjs';
import { keepWritten } from './written.mjs';

keepWritten(
  'custom-elements.json',
  'npm run manifest',
  () => `${JSON.stringify(elementManifest(), null, 2)}\n`,
);
