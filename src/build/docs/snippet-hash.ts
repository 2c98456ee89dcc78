/** Whether the changelog's newest version is still being worked on. */
export const isUnreleased = (changelog: string): boolean =>
  /^## .*$/m.exec(changelog)?.[0].includes('unreleased') ?? false;

/** A page's text with this hash in each of its snippets. */
export const withHash = (page: string, hash: string): string =>
  page.replaceAll(/integrity="sha384-[^"]*"/g, `integrity="${hash}"`);
