import './define.js';
import { sayInConsole } from './console.js';
import { pageProperty, scriptAddress } from './elements/internal/page.js';

/** The doctor is a file of its own, beside the script: only who asks for it pays for it. */
const callDoctor = () => {
  if (
    /care-guide-debug/.test(location.href) ||
    Document.prototype.querySelector.call(document, 'care-guide[debug]')
  ) {
    import(new URL('care-guide-doctor.js', scriptAddress || location.href).href).catch(
      (error: unknown) => {
        sayInConsole('warn', 'care-guide-doctor.js', error);
      },
    );
  }
};

if (pageProperty('readyState') === 'complete') callDoctor();
else addEventListener('load', callDoctor);
