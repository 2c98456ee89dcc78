/** A guide's Markdown, compiled by the build and already valid. */
declare module '*.md' {
  const guide: import('../guide/schema.js').Guide;
  export default guide;
}
