import type { Plugin } from 'vite';

const POLICY_CALL = /createPolicy\((["'`])lit-html\1/g;

/**
 * Gives the Lit inside our scripts a Trusted Types policy of its own name: the one thing that the
 * build changes in a library. A page may allow one policy called `lit-html`; a second Lit on that
 * page would then die as it loads.
 */
export const ownTrustedTypesPolicy: Plugin = {
  name: 'own-trusted-types-policy',
  generateBundle(_, bundle) {
    let renamed = 0;
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code.replace(POLICY_CALL, () => {
        renamed++;
        return 'createPolicy(`care-guide`';
      });
    }
    if (renamed !== 1)
      this.error(
        `Lit calls createPolicy("lit-html") ${String(renamed)} times, not once: see how it ` +
          'names its Trusted Types policy now, and rename that one in ' +
          'src/build/plugins/trusted-types-policy.ts.',
      );
  },
};
