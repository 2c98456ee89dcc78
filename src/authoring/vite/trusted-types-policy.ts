import type { Plugin } from 'vite';
import { onlyFor } from './only-for.js';

const POLICY_CALL = /createPolicy\((["'`])lit-html\1/g;

/**
 * Gives the script's Lit a Trusted Types policy of its own name. A page may allow one policy called `lit-html`; a second
 * Lit on that page would then die as it loads.
 */
export const ownTrustedTypesPolicy: Plugin = {
  name: 'own-trusted-types-policy',
  ...onlyFor('client'),
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const calls = chunk.code.match(POLICY_CALL) ?? [];
      if (calls.length !== 1) {
        this.error(
          `Lit calls createPolicy("lit-html") ${String(calls.length)} times, not once: see how it names its Trusted Types policy now, and rename that one in src/authoring/vite/trusted-types-policy.ts.`,
        );
      }
      chunk.code = chunk.code.replace(POLICY_CALL, 'createPolicy(`care-guide`');
    }
  },
};
