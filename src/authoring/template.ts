import { stringify } from 'yaml';

/** Without a label the search names itself in the guide's language. */
const program = (lang: string): string =>
  /^en\b/i.test(lang)
    ? `:::program{#program label="Search your employer or health plan"}
## Your program

Search to find out if the program is open to you.
:::`
    : `:::program{#program}
## TODO: Your program

TODO: Search to find out if the program is open to you.
:::`;

/**
 * A guide's Markdown to start from. What is still to be written says TODO, which the checks look
 * for.
 */
export const template = ({
  id,
  title,
  lang,
}: {
  id: string;
  title: string;
  lang: string;
}): string => `---
# What the guide is called in links (#${id}-goals) and in events. Keep it once the guide is published.
id: ${id}
lang: ${lang}
title: ${stringify(title).trim()}
# The day on which you checked the text against its sources:
# sources-checked: 2026-01-31
# Once a clinician stands behind it, who and when:
# reviewer: { name: Ann Hart, credentials: "PT, DPT", link: https://example.org/ann-hart }
# reviewed: 2026-01-31
# Who paid for the guide, if anyone:
# funding: [A foundation]
# References that nothing cites, to be shown as further reading:
# further-reading: [smith-2024]
# References from a reference manager, exported as CSL JSON, instead of those at the end:
# bibliography: references.json
# Files beside this one, such as ${id}.es.md:
# translations: [es]
---

<!--
  A comment is for you: readers never see it.

  A section begins with ":::faq", ":::goals" or ":::program" and ends with ":::". The name in {#…} is for links.
  Write **strong**, *emphasis*, [the name of a page](https://example.org), and lists with "-" or "1.".
  Cite with [^smith-2024]; the references stand at the end, and are numbered in the order in which they are cited.
-->

:::faq{#question}
## TODO: What does the reader want to know first?

TODO: Answer in one or two short sentences.[^smith-2024]

### TODO: What comes next

- TODO: One short line for each thing.[^smith-2024]
:::

:::goals{#goals}
## TODO: Goals

<!-- Lists that stand side by side. A citation behind a heading holds for its list. -->

### TODO: Common short-term goals[^smith-2024]

- TODO: What gets better soon

### TODO: Common long-term goals[^smith-2024]

- TODO: What gets better over time
:::

<!-- The search for an employer or health plan. Leave it out if the page has none. -->

${program(lang)}

<!-- One paragraph each, in AMA style. A DOI or a PubMed id becomes a link by itself. -->

[^smith-2024]: TODO: Author AB, Author CD. Title. *Journal*. 2024;1(1):1-10. doi:10.0000/todo
`;
