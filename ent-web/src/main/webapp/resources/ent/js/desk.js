// The desk of school life by keyboard: « / » goes to the search, two letters show who is meant, arrows walk through names.
// Without this script the search is a form, and names are links in their order.
(() => {
  'use strict';
  const form = document.getElementById('find');
  const field = document.getElementById('typed');
  const status = document.getElementById('found-count');
  const box = document.getElementById('found');
  const say = form.dataset;
  let asked = 0, timer = 0;

  const stops = (list) => [...list.querySelectorAll('a[href]:not([data-aside]), [tabindex]')];
  const move = (list, from, key) => {
    const all = stops(list), at = all.indexOf(from);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[key];
    if (next === undefined) return false;
    if (next < 0 && box?.contains(list)) field.focus();
    else all[Math.max(0, Math.min(next, all.length - 1))]?.focus();
    return true;
  };

  const find = async () => {
    const mine = ++asked, typed = field.value.trim();
    if (typed.length < 2) { box.replaceChildren(); status.textContent = ''; return; }
    const answer = await fetch(`${form.action}?${new URLSearchParams({ typed })}`, { credentials: 'same-origin' });
    if (!answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('found');
    if (mine !== asked || !fresh) return;
    box.replaceChildren(...fresh.childNodes);
    const count = box.querySelectorAll('li').length;
    status.textContent = count === 0 ? say.none : count === 1 ? say.one : say.count.replace('{0}', count);
  };

  field.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(() => find().catch(() => { /* the button still asks */ }), 80); });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const typing = event.target.matches('input, select, textarea');
    if (event.key === '/' && !typing) { event.preventDefault(); field.focus(); field.select(); return; }
    if (event.target === field) {
      const first = box.querySelector('a[href], [tabindex]');
      if (event.key === 'ArrowDown' && first) { event.preventDefault(); first.focus(); }
      return;
    }
    const list = event.target.closest('[data-roving]');
    if (list && move(list, event.target, event.key)) event.preventDefault();
  });
})();
