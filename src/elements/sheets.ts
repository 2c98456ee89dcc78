// Every sheet of the page's first view, one beside the other: compression finds what repeats only
// where it is near.
import '../styles/tokens.js';
import '../styles/shared.js';
import '../styles/prose.js';
import './care-guide/care-guide.styles.js';
import './internal/question.styles.js';
import './internal/goals.styles.js';
import './internal/citations.styles.js';
import './internal/notes.styles.js';
import './care-coverage-search/care-coverage-search.styles.js';
