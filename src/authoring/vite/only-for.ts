import type { Plugin } from 'vite';

/** Keeps a plugin to one of the build's environments: `client` is the script, `esm` the modules, `cli` the command line. */
export const onlyFor = (environment: string): Pick<Plugin, 'applyToEnvironment'> => ({
  applyToEnvironment: ({ name }) => name === environment,
});
