import { setScriptAddress } from './elements/internal/page.js';

// A module has no `document.currentScript`. It lies one folder below the script; what the script
// finds beside it lies there.
// In the script that is made of the modules it is nothing.
const address = import.meta.url as string | undefined;
if (address) setScriptAddress(address.replace(/[^/]*\/[^/]*$/, ''));
