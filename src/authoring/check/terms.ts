/** Words that stand before or behind one that advice would replace, and make a term with it. */
const TERMS: readonly RegExp[] = [
  /\btype (?:\d+|[ivx]+|[a-z])\b/i, // "type 2 diabetes", "type O"
  /\b(?:blood|body|skin|cell|tissue|bone|hair|personality) type\b/i,
  /\bmultiple (?:sclerosis|myeloma|births?|personality|organ|system atrophy|chemical|pregnancy)\b/i,
  /\b(?:side|placebo|adverse|late) effects?\b/i,
  /\b(?:heart|kidney|liver|lung|thyroid|brain|bowel|bladder|sexual|immune|nerve|muscle|physical|cognitive|executive|joint|hand) function\b/i,
  /\bfunction tests?\b/i,
  /\b(?:maximum|minimum) (?:heart rate|dose|voluntary contraction)\b/i,
  /\b(?:email|e-mail|web|mailing|home|postal|street) address\b/i,
  /\b(?:health|employee|death|disability|retirement) benefit\b|\bbenefit (?:plan|package|period|year)\b/i,
  /\b(?:employee|medical|financial) assistance\b|\bassistance (?:program|dog|animal)\b/i,
  /\bassisted living\b|\bportion (?:size|control)\b|\bvice (?:president|versa|chair)\b/i,
  /\bvery (?:low|high|long)[- ](?:density|chain|calorie|birth)\b/i,
  /\bcombined (?:pill|hormonal|contraceptive|oral)\b|\binterface (?:pain|dermatitis)\b/i,
  /\b(?:range|treatment) option\b|\bequivalent dose\b|\bobjective (?:sign|finding)\b/i,
  /\binitial (?:assessment|evaluation) (?:form|visit)\b|\bprevious(?:ly)? (?:injury|surgery)\b/i,
  /\bprior authorization\b|\bprior to authorization\b|\bstate[- ]of[- ]the[- ]art reviews?\b/i,
  /\bfunction(?:al)? capacity\b|\bperipheral component\b|\bobserve and wait\b/i,
];

/** Whether words within a text are a part of a term or a name, which plainer words would break. */
export function isInTerm(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end);
  if (/[-‐]$/.test(text.slice(0, start)) || /^[-‐]/.test(text.slice(end))) return true;
  const beginsSentence = /(?:^|[.!?:]["”’)]?\s+)["“‘(]?$/.test(text.slice(0, start));
  const nextIsName = /^\s+\p{Lu}/u.test(text.slice(end));
  if (/^\p{Lu}/u.test(words) && (!beginsSentence || nextIsName)) return true; // a name
  return TERMS.some((term) => {
    const found = [...text.matchAll(new RegExp(term.source, `${term.flags}g`))];
    return found.some(({ index, 0: whole }) => index <= start && end <= index + whole.length);
  });
}
