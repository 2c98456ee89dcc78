/** One of the evaluation's rows as an organization. */
export const toOrganization = ({ id, name, kind, aliases, state }) => ({
  id,
  name,
  kind,
  availability: 'all',
  ...(aliases && { aliases }),
  ...(state && { region: state }),
});
