import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { guideModule } from '../guide-module.js';

/** Lets a module import a guide's Markdown and get the compiled guide. */
export const markdownGuides: Plugin = {
  name: 'markdown-guides',
  transform: {
    filter: { id: /\.md$/ },
    handler: (markdown, id) => ({
      code: guideModule(markdown, relative(process.cwd(), id)),
      moduleType: 'js',
      map: null,
    }),
  },
};
