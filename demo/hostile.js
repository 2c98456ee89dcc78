// A page with shortcuts of its own. It leaves them alone where one types, but does not look into shadow trees.
let taken = 0;
document.addEventListener('keydown', (event) => {
  if (
    event.target.closest('input, textarea, select, [contenteditable]') ||
    !/^[s/?]$/.test(event.key)
  )
    return;
  event.preventDefault();
  taken += 1;
  document.querySelector('#taken').value = String(taken);
});

// It has changed what all pages share.
Array.prototype.hostile = function hostile() {
  return this;
};
Object.prototype.hostile = 'hostile';
window.process = { env: { NODE_ENV: 'hostile' } };
window.name = 'hostile';
window.define = Object.assign(() => {}, { amd: {} });
