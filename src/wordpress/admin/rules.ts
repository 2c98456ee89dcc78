const { __ } = wp.i18n;

/**
 * What each rule is about, in the administrator's language. The sentence that a rule writes is
 * English, since the command line and the page share it: it holds the names, lines and cells.
 */
export const rules = (): Readonly<Record<string, string>> => ({
  aliases: __('It has more other names than the search uses.', 'care-guide'),
  answers: __('A column of answers is not used: is it about the program?', 'care-guide'),
  availability: __('It is not clear who has the program there.', 'care-guide'),
  capitals: __('Most names are in capitals.', 'care-guide'),
  columns: __('A column does not hold what its header says.', 'care-guide'),
  duplicate: __('It stands in the file twice.', 'care-guide'),
  format: __('This cannot be read as it is written.', 'care-guide'),
  header: __('This line is taken for the header.', 'care-guide'),
  id: __('There is something wrong with its id.', 'care-guide'),
  kind: __('It is not clear whether it is an employer or a health plan.', 'care-guide'),
  'left-out': __('This row is left out.', 'care-guide'),
  members: __('The number of members is no number.', 'care-guide'),
  missing: __('The file does not say something that is needed: choose it above.', 'care-guide'),
  name: __('This is no name, or one that is not clear.', 'care-guide'),
  namesake: __('Two organizations have this name.', 'care-guide'),
  'near-duplicate': __('Another name is nearly the same.', 'care-guide'),
  plans: __('Columns are read as plans.', 'care-guide'),
  rank: __('The rank is no number.', 'care-guide'),
  'shared-name': __('Another organization is known by that name, too.', 'care-guide'),
  sheet: __('The workbook has further sheets, which were not read.', 'care-guide'),
  status: __('It is not clear whether its program runs today.', 'care-guide'),
  suspicious: __('Please look at this: it may be a mistake.', 'care-guide'),
});
