/** Registers every element. @module care-guide/define */
import { register } from './register.js';

export { register } from './register.js';

register();
