/* Appreciations: characters counted as the LSU counts them, one's own sentences by Alt and a digit, from pupil to pupil
   by Alt and an arrow. Without it the page is a plain form. */
(function () {
  'use strict';

  const areas = [...document.querySelectorAll('textarea[data-most]')];
  const bank = [...document.querySelectorAll('#bank .phrase')].map(each => each.textContent);
  let changed = false;

  function length(text) { return [...text.replace(/\r\n?/g, '\n').trim()].length; }
  function count(area) {
    const line = document.getElementById(area.getAttribute('aria-describedby'));
    if (!line) { return; }
    const most = Number(area.dataset.most), now = length(area.value);
    line.querySelector('span').textContent = now + '/' + most;
    line.classList.toggle('over', now > most);
    area.classList.toggle('over', now > most);
  }
  function insert(area, text) {
    const before = area.value.slice(0, area.selectionStart), glue = before && !/\s$/.test(before) ? ' ' : '';
    area.setRangeText(glue + text, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  areas.forEach((area, n) => {
    count(area);
    area.addEventListener('input', () => { changed = true; count(area); });
    area.addEventListener('keydown', event => {
      if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
        event.preventDefault();
        area.form.querySelector('input[type=submit]').click();
      } else if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        const to = areas[n + (event.key === 'ArrowDown' ? 1 : -1)];
        if (to) { event.preventDefault(); to.focus(); }
      } else if (event.altKey && /^Digit[1-9]$/.test(event.code) && bank[Number(event.code.slice(5)) - 1]) {
        event.preventDefault();
        insert(area, bank[Number(event.code.slice(5)) - 1]);
      }
    });
  });
  document.querySelectorAll('form').forEach(form => form.addEventListener('submit', () => { changed = false; }));
  window.addEventListener('beforeunload', event => { if (changed) { event.preventDefault(); } });
}());
