import './define.js';

const script = document.currentScript as HTMLScriptElement | null;

/** The doctor is a file of its own, beside the script: only who asks for it pays for it. */
const callDoctor = () => {
  if (/care-guide-debug/.test(location.href) || document.querySelector('care-guide[debug]')) {
    import(new URL('care-guide-doctor.js', script?.src || location.href).href).catch(
      (error: unknown) => {
        console.warn('care-guide-doctor.js', error);
      },
    );
  }
};

if (document.readyState === 'complete') callDoctor();
else addEventListener('load', callDoctor);
