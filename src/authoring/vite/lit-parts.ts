/**
 * What of Lit the widget never uses, and what stands in its place: support for polyfills and for browsers that could not run
 * the script anyway, SVG templates, directives, and what decorators and converters of one's own would need. A minifier cannot
 * know that; we can, since all the templates are ours. Written against the production files of the versions in the lock file.
 */
type Cut = readonly [there: string, instead: string];

const CUTS: Readonly<Record<string, readonly Cut[]>> = {
  'css-tag.js': [
    // All browsers that read the script's syntax have them.
    ['t.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype', '!0'],
    ['if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");', ''],
    // No sheet has values in it.
    ['1===t.length?t[0]:e.reduce((e,s,o)=>e+(t=>{if(!0===t._$cssResult$)return t.cssText;if("number"==typeof t)return t;throw Error("Value passed to \'css\' function must be a \'css\' function result: "+t+". Use \'unsafeCSS\' to pass non-literal values, but take care to ensure page security.")})(s)+t[o+1],t[0])', 't[0]'],
  ],
  'reactive-element.js': [
    // Decorators
    ['const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}', ''],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    ['const t=n(this);t.finalize(),void 0!==t.l&&(this.l=[...t.l]),', 'const t=n(this);t.finalize(),'],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    // Properties that a class has already, and symbols as names
    ['this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),', ''],
    ['const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)}', 'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)}'],
    ['const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}', ''],
    ['const t=this.properties,s=[...r(t),...o(t)];', 'const t=this.properties,s=r(t);'],
    // Options of a property: `useDefault`, `hasChanged`, `converter`, `noAccessor`, and types other than text, number and boolean
    ['C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}', 'C(t,s,{reflect:e}){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s)),e&&this._$Em!==t&&(this._$Eq??=new Set).add(t)}'],
    ['!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))))return;', '!f(h,s))return;'],
    ['this[e]=r??this._$Ej?.get(e)??r,', 'this[e]=r,'],
    ['"function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u', 'u'],
    ['(void 0!==i.converter?.toAttribute?i.converter:u)', 'u'],
    ['break;case Object:case Array:t=null==t?t:JSON.stringify(t)', ''],
    ['break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
    ['if(s.state&&(s.attribute=!1),this._$Ei(),this.elementProperties.set(t,s),!s.noAccessor){', 'if(s.state&&(s.attribute=!1),this._$Ei(),this.elementProperties.set(t,s),!0){'],
    // What others could do to a class or an element
    ['removeController(t){this._$EO?.delete(t)}', ''],
    ['t=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()', 't=!0,this.willUpdate(s),this.update(s)'],
    ['shouldUpdate(t){return!0}', ''],
    [',this.firstUpdated(t))', ')'],
    ['firstUpdated(t){}', ''],
    ['p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");', '0;'],
    ['p=a.reactiveElementPolyfillSupport,', ''],
  ],
  'lit-element.js': [
    // Only directives hear of being connected.
    ['connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}', ''],
    [',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ';'],
    ['(s.litElementVersions??=[]).push("4.2.2");', ''],
  ],
  'lit-html.js': [
    // SVG and MathML templates
    ['l=2===i?"<svg>":3===i?"<math>":"",', 'l="",'],
    ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
    [',2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}', ');'],
    // Values in scripts, sheets, comments, and in place of an attribute
    ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', 'c=p'],
    ['c=n??v,', 'c=v,'],
    ['(c=p,n=void 0)', 'c=p'],
    ['if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}', ''],
    ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', ''],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
    // Directives
    ['if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i', 'return i'],
    ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t)', 'u(t)'],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    [',this._$Cv=e?.isConnected??!0', ''],
    ['get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}', ''],
    ['this._$AP?.(!1,!0,s);', ';'],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
    ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
    // Templates compiled beforehand, iterables that are no arrays, listeners with options
    ['"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)', 'this._$AC(t)'],
    ['u(t)||"function"==typeof t?.[Symbol.iterator]', 'u(t)'],
    ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
    ['"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)', 'this._$AH.call(this.options.host,t)'],
    [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', ';'],
  ],
};

/**
 * A file of Lit without the parts that the widget never uses; any other file as it is.
 *
 * @param id The file's path.
 * @throws {Error} when a part is not where it was, so that a new version of Lit is looked at.
 */
export function onlyUsedLit(code: string, id: string): string | undefined {
  const [, , name = ''] = /node_modules\/(lit-html|lit-element|@lit\/reactive-element)\/([\w-]+\.js)$/.exec(id) ?? [];
  return CUTS[name]?.reduce((rest, [there, instead]) => {
    const [before, after, ...more] = rest.split(there);
    if (before === undefined || after === undefined || more.length > 0) {
      throw new Error(`${name} of Lit has a new layout: it does not say "${there}" once. See what it says now, and mend src/authoring/vite/lit-parts.ts.`);
    }
    return before + instead + after;
  }, code);
}
