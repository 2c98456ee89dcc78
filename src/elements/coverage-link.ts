/**
 * An address from outside, made absolute, if it is one to follow: https, http, mailto or tel. `''` for any other.
 * @param params - What the host adds to web addresses: `utm_source=portal&utm_campaign=back`.
 */
export function safeLink(link = '', params = ''): string {
  if (!link) return '';
  let url;
  try {
    url = new URL(link, document.baseURI);
  } catch {
    return '';
  }
  const web = /^https?:$/.test(url.protocol);
  if (web)
    for (const [name, value] of new URLSearchParams(params)) url.searchParams.set(name, value);
  return web || /^(mailto|tel):$/.test(url.protocol) ? url.href : '';
}
