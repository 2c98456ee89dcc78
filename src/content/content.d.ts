/** A guide's Markdown, compiled by the build and already valid. */
declare module '*.md' {
  import type { Guide } from '../guide/schema.js';

  const guide: Guide;
  export default guide;
}
