// Signing out empties the device. Roll calls that wait there to be sent (calls.js) are asked about first, on every page:
// also those of a colleague who typed them on the same device. The pages of calls send their own before they ask, so that
// here only those of others are counted there. Without this script the button works as it always did.
(() => {
  'use strict';
  const CALL = 'ent-call ';
  const form = document.querySelector('form[action$="/access/sign-out"]');
  const calls = document.getElementById('calls');
  const who = calls?.dataset.who || (document.cookie.match(/(?:^|; )(?:__Host-)?ent-who=(\w+)/) || [])[1] || 'nobody';
  const isAlive = (key) => { try { return (JSON.parse(localStorage.getItem(key))?.until ?? 0) > Date.now(); } catch { return false; } };
  const waiting = () => {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(CALL) && isAlive(key) && !(calls && key.startsWith(`${CALL}${who} `))).length;
    } catch {
      return 0; // no store at all: nothing was kept
    }
  };

  form?.addEventListener('submit', (event) => {
    const count = waiting();
    if (!count) return;
    const sentence = count === 1 ? form.dataset.one : form.dataset.many.replace('{0}', count);
    if (!confirm(sentence)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  });
})();
