import { setScriptAddress } from './elements/internal/page.js';

// A module has no `document.currentScript`. It lies one folder below the script; what the script finds beside it lies there.
setScriptAddress(import.meta.url.replace(/[^/]*\/[^/]*$/, ''));
