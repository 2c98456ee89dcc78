// The entry of dist/module/, for `<script type="module">`: the same as embed.ts, once it is known
// where it came from.
import './module-address.js';
import './embed.js';
