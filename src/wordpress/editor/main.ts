// editor.js: both blocks in WordPress's editor. What they save are attributes only; the server
// prints them.
import { CoverageSearch } from './coverage-search.js';
import { Guide } from './guide.js';

const save = () => null;
wp.blocks.registerBlockType('care-guide/guide', { edit: Guide, save });
wp.blocks.registerBlockType('care-guide/coverage-search', { edit: CoverageSearch, save });
