// Writes the page as a server would send it, for the browser to take over.
import { readFileSync, writeFileSync } from 'node:fs';
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import App from './App.vue';

const page = 'dist/index.html';
const html = await renderToString(createSSRApp(App));
writeFileSync(page, readFileSync(page, 'utf8').replace('<!--app-->', html));
