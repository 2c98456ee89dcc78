// What a visitor who listens does, and what they must hear: each step's words in this order, with whatever Orca says in between.

/** Tab and letters as xdotool names them; `type:` types a text. */
export const WALK = [
  ['a button of the page', 'Tab', ['Start here']],
  [
    'the search says its label, that it is required, and what it is',
    'Tab',
    ['Search your employer or health plan', 'required', 'combo box'],
  ],
  ['how many match', 'type:north', ['2 matches']],
  ['the first of them, by its name', 'Down', ['Northgate Mutual|Northwind Health']],
  ['the second', 'Down', ['Northgate Mutual|Northwind Health']],
  ['the answer to a choice', 'Return', ['Good news: this program is available through North']],
  ['a misspelled name, after typing it', 'ctrl+a type:larkspurr', ['Did you mean', '1 match']],
  [
    'a name that is not there, after leaving the field at once',
    'ctrl+a type:zzqq Tab',
    ["We couldn't find it"],
  ],
  ['the button after the search', 'Tab:After the search', ['After the search']],
  [
    'a closed question',
    'Tab:Does physical therapy help a herniated disc?.*button',
    ['Does physical therapy help a herniated disc?', 'collapsed'],
  ],
  ['that it opens', 'space', ['expanded']],
  ['that it closes', 'space', ['collapsed']],
  ['that it opens again', 'space', ['expanded']],
  ['a citation, as a link with its number', 'Tab', ['Footnote 1']],
  ['the note that it leads to', 'Return', ['National Institute for Health']],
  ['the way back', 'Tab:Back to citation 1 of reference 1', ['Back to citation 1 of reference 1']],
  ['the citation again', 'Return', ['Footnote 1']],
];
