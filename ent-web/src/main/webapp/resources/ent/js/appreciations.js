/* Appreciations: characters counted as the LSU counts them, one's own sentences by Alt and a digit, from pupil to pupil
   by Alt and an arrow, saved as one goes. What was not acknowledged stays in this browser until it is. Without it the
   page is a plain form. All sentences come from the page (data-…). */
(function () {
  'use strict';

  const areas = [...document.querySelectorAll('textarea[data-most]')];
  const bank = [...document.querySelectorAll('#bank .phrase')].map(each => each.textContent);
  const form = document.getElementById('texts');
  const say = document.getElementById('saving').dataset;
  const status = document.getElementById('saving');
  const address = location.pathname.replace(/\.xhtml$/, '') + '/texts';
  const drafts = 'ent-texts-' + say.owner + '-' + say.assignment + '-' + say.period;
  const soon = 1200, patience = 2000, longest = 30000;

  const lines = areas.filter(area => area.dataset.pupil).map(area => ({
    area, pupil: Number(area.dataset.pupil), version: Number(area.dataset.version), kept: area.value, sent: null,
    state: document.getElementById(area.getAttribute('aria-describedby')).querySelector('.state')
  }));
  const byPupil = new Map(lines.map(line => [line.pupil, line]));
  const waiting = new Set();
  let sending = false, timer = 0, delay = patience, offline = false, signedOut = false;

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

  /* ---- what one sees ---- */
  function show(line, kind, text) {
    line.state.textContent = text;
    line.state.className = kind === 'wrong' ? 'state error' : 'state';
    line.area.setAttribute('aria-invalid', kind === 'wrong' ? 'true' : 'false');
  }
  function summary() {
    if (signedOut) { return; }
    const troubles = lines.filter(line => line.area.getAttribute('aria-invalid') === 'true').length;
    const text = offline ? say.offline : troubles ? say.troubles : waiting.size ? say.waiting : say.saved;
    if (status.textContent !== text) { status.textContent = text; }
  }

  /* ---- saving ---- */
  function changed(line) {
    if (line.area.value === line.kept) { waiting.delete(line); } else { waiting.add(line); }
    show(line, '', '');
    remember();
    summary();
    clearTimeout(timer);
    timer = setTimeout(send, soon);
  }
  function send() {
    if (sending || signedOut || waiting.size === 0) { return; }
    sending = true;
    const batch = [...waiting].slice(0, 100);
    batch.forEach(line => { line.sent = line.area.value; });
    fetch(address, {
      method: 'POST', credentials: 'same-origin', keepalive: batch.length < 20,
      headers: { 'Content-Type': 'application/json', 'Accept': 'application/json', 'X-ENT-Token': document.querySelector('meta[name=ent-token]').content },
      body: JSON.stringify({ assignment: Number(say.assignment), period: Number(say.period),
        texts: batch.map(line => ({ pupil: line.pupil, version: line.version, text: line.sent })) })
    }).then(answer => answer.json().catch(() => ({})).then(body => answer.ok ? took(body) : failed(answer.status)), () => failed(0))
      .finally(() => { sending = false; if (waiting.size && !offline) { clearTimeout(timer); timer = setTimeout(send, 0); } summary(); });
  }
  function took(answer) {
    offline = false;
    delay = patience;
    answer.kept.forEach(each => {
      const line = byPupil.get(each.pupil);
      line.version = each.version;
      line.kept = line.sent;
      if (line.area.value === line.sent) { waiting.delete(line); show(line, '', say.kept); }
    });
    answer.refused.concat(answer.conflicts).forEach(each => {
      const line = byPupil.get(each.pupil);
      if (each.version >= 0) { line.version = each.version; }
      if (line.area.value === line.sent) { waiting.delete(line); show(line, 'wrong', each.sentence); }
    });
    remember();
  }
  /* Offline, or the session is over: everything waits here and is sent again. */
  function failed(code) {
    offline = true;
    remember();
    if (code === 401 || code === 403) {
      signedOut = true;
      status.textContent = '';
      const link = document.createElement('a');
      link.href = location.href;
      link.textContent = say.signedout;
      status.append(link);
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(send, delay);
    delay = Math.min(delay * 2, longest);
  }
  function remember() {
    const left = {};
    lines.filter(line => line.area.value !== line.kept)
      .forEach(line => { left[line.pupil] = { version: line.version, text: line.area.value }; });
    try {
      if (Object.keys(left).length) { localStorage.setItem(drafts, JSON.stringify(left)); } else { localStorage.removeItem(drafts); }
    } catch (full) { /* without storage the texts still wait on the page */ }
  }
  function restore() {
    let left = {};
    try { left = JSON.parse(localStorage.getItem(drafts) || '{}'); } catch (unreadable) { localStorage.removeItem(drafts); }
    Object.entries(left).forEach(([pupil, text]) => {
      const line = byPupil.get(Number(pupil));
      if (line && line.area.value !== text.text) {
        line.version = text.version;
        line.area.value = text.text;
        changed(line);
      }
    });
  }

  areas.forEach((area, n) => {
    area.addEventListener('input', () => { count(area); if (area.dataset.pupil) { changed(byPupil.get(Number(area.dataset.pupil))); } });
    area.addEventListener('focusout', send);
    area.addEventListener('keydown', event => {
      if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
        event.preventDefault();
        send();
      } else if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        const to = areas[n + (event.key === 'ArrowDown' ? 1 : -1)];
        if (to) { event.preventDefault(); to.focus(); }
      } else if (event.altKey && /^Digit[1-9]$/.test(event.code) && bank[Number(event.code.slice(5)) - 1]) {
        event.preventDefault();
        insert(area, bank[Number(event.code.slice(5)) - 1]);
      }
    });
  });
  form.addEventListener('submit', event => { event.preventDefault(); clearTimeout(timer); lines.filter(line => line.area.value !== line.kept).forEach(line => waiting.add(line)); send(); summary(); });
  window.addEventListener('online', () => { delay = patience; send(); });
  window.addEventListener('pagehide', send);

  restore();
  areas.forEach(count);
  summary();
}());
