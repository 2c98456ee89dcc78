/**
 * An address from outside, made absolute, if it is one to follow; `undefined` for any other.
 * @param params - what the host adds to web addresses: `utm_source=portal&utm_campaign=back`
 */
export function safeLink(link: string | undefined, params = ''): string | undefined {
  if (!link) return undefined;
  let url;
  try {
    url = new URL(link, document.baseURI);
  } catch {
    return undefined;
  }
  if (/^https?:$/.test(url.protocol)) {
    for (const [name, value] of new URLSearchParams(params)) url.searchParams.set(name, value);
    return url.href;
  }
  return /^(mailto|tel):$/.test(url.protocol) ? url.href : undefined;
}
