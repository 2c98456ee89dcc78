/** A guide that the site has, in one language. */
export interface SiteGuide {
  id: string;
  lang: string;
  title: string;
  src: string;
  sections: { id: string; type: string; heading: string }[];
}

/** What the server passes to the editor. */
interface Site {
  /** Language of the site. */
  lang: string;
  guides: SiteGuide[];
  /** Address of the directory; `''` while there is none. */
  directory: string;
  settings: Record<
    'link' | 'link-params' | 'contact' | 'endpoint' | 'reviewer' | 'reviewed',
    string
  >;
  /** Address of the plugin's settings, for who may change them; else `''`. */
  settingsPage: string;
}

declare global {
  interface Window {
    careGuideEditor: Site;
  }
}

export const site = (): Site => window.careGuideEditor;

/** Id of the guide that comes with the plugin. */
export const BUNDLED = 'herniated-disc';

const primary = (lang: string) => lang.toLowerCase().replace(/-.*$/, '');

/**
 * The guide that the server will show for these attributes: of this id, in this language if there
 * is one in it.
 */
export function guideFor(id: string, lang: string): SiteGuide | undefined {
  const { guides, lang: own } = site();
  const called = guides.filter((guide) => guide.id === (id || BUNDLED));
  return called.find((guide) => primary(guide.lang) === primary(lang || own)) ?? called[0];
}
