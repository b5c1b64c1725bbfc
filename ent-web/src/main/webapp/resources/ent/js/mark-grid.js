/* The mark grid: keyboard first, saved as one goes, nothing typed is lost. One queue of cells, one request at a time;
   what was not acknowledged stays in this browser until it is. All sentences come from the page (data-…). */
(function () {
  'use strict';

  const table = document.getElementById('grid');
  const say = table.dataset;
  const scale = Number(say.scale.replace(',', '.'));
  const status = document.getElementById('status');
  const undoButton = document.getElementById('undo');
  const dialog = document.getElementById('conflict');
  const address = location.pathname.replace(/\.xhtml$/, '') + '/cells';
  const drafts = 'ent-marks-' + say.owner + '-' + say.assessment;
  const number = /^(?:\d{1,4}(?:[.,]\d{0,2})?|[.,]\d{1,2})$/;
  const special = /^(?:[adrn]|[ar]0)$/i;
  const soon = 250, patience = 2000, longest = 30000;

  const rows = [...table.tBodies[0].rows].map(row => ({
    row, pupil: Number(row.dataset.pupil), version: Number(row.dataset.version),
    mark: row.querySelector('.mark'), remark: row.querySelector('.remark'), state: row.querySelector('.state'),
    kept: null, sent: null, conflict: null
  }));
  const byPupil = new Map(rows.map(line => [line.pupil, line]));
  const waiting = new Map();
  const past = [];
  let sending = false, timer = 0, delay = patience, offline = false, signedOut = false, contested = null;

  rows.forEach(line => { line.kept = typed(line); line.settled = typed(line); });

  function typed(line) { return { text: line.mark.value.trim(), remark: line.remark.value.trim() }; }
  function same(a, b) { return a.text === b.text && a.remark === b.remark; }
  function fill(sentence, ...values) { return values.reduce((text, value, n) => text.replace('{' + n + '}', value), sentence); }

  /* ---- what one sees ---- */
  function show(line, state, text) {
    line.row.dataset.state = state;
    line.state.textContent = text || '';
    const invalid = state === 'wrong';
    if (invalid) { line.mark.setAttribute('aria-invalid', 'true'); } else { line.mark.removeAttribute('aria-invalid'); }
  }
  function summary() {
    undoButton.disabled = past.length === 0;
    if (signedOut) { return; }
    const troubles = rows.filter(line => line.conflict || line.row.dataset.state === 'wrong').length;
    const state = offline ? 'offline' : troubles ? 'trouble' : waiting.size ? 'waiting' : 'saved';
    const text = offline ? fill(say.offline, waiting.size) : troubles ? fill(say.troubles, troubles)
      : waiting.size ? fill(say.someWaiting, waiting.size) : say.allSaved;
    status.dataset.state = state;
    if (status.textContent !== text) { status.textContent = text; }
  }

  /* ---- what one types ---- */
  function wrong(text) {
    if (text === '' || special.test(text)) { return ''; }
    if (!number.test(text)) { return fill(say.wrong, text); }
    return Number(text.replace(',', '.')) > scale ? fill(say.above, say.scale) : '';
  }
  function tidy(text) {
    if (special.test(text)) { return text.toUpperCase(); }
    if (!number.test(text)) { return text; }
    const value = text.replace(/[.,]/, '.').replace(/^0+(?=\d)/, '').replace(/^\./, '0.');
    return (value.includes('.') ? value.replace(/0+$/, '').replace(/\.$/, '') : value).replace('.', say.comma);
  }
  /* A cell is done with: it is looked at, queued and one step of undo more. */
  function commit(line, group) {
    line.mark.value = tidy(line.mark.value.trim());
    const now = typed(line);
    if (same(now, line.settled)) { return; }
    const step = { line, before: line.settled, after: now };
    if (group) { group.push(step); } else { past.push([step]); }
    settle(line, now);
    summary();
  }
  function settle(line, now) {
    line.settled = now;
    line.conflict = null;
    const fault = wrong(now.text);
    if (fault) {
      waiting.delete(line.pupil);
      show(line, 'wrong', fault);
    } else if (same(now, line.kept) && !(line.sent && !same(line.sent, now))) {
      waiting.delete(line.pupil);
      show(line, '', '');
    } else {
      enqueue(line);
    }
    remember();
  }
  function put(line, value) {
    line.mark.value = value.text;
    line.remark.value = value.remark;
    settle(line, value);
  }
  function undo() {
    const steps = past.pop();
    if (!steps) { return; }
    steps.forEach(step => put(step.line, step.before));
    steps[0].line.mark.focus();
    steps[0].line.mark.select();
    summary();
  }

  /* ---- saving ---- */
  function enqueue(line) {
    waiting.set(line.pupil, line);
    show(line, 'waiting', say.waiting);
    clearTimeout(timer);
    timer = setTimeout(send, soon);
  }
  function send() {
    if (sending || signedOut || waiting.size === 0) { return; }
    sending = true;
    const lines = [...waiting.values()].slice(0, 200);
    lines.forEach(line => { line.sent = line.settled; });
    const cells = lines.map(line => ({ pupil: line.pupil, version: line.version, text: line.sent.text, remark: line.sent.remark }));
    fetch(address, {
      method: 'POST', credentials: 'same-origin', keepalive: cells.length < 60,
      headers: { 'Content-Type': 'application/json', 'Accept': 'application/json', 'X-ENT-Token': document.querySelector('meta[name=ent-token]').content },
      body: JSON.stringify({ assessment: Number(say.assessment), cells })
    }).then(answer => answer.json().catch(() => ({})).then(body => answer.ok ? took(body) : failed(answer.status, body)), () => failed(0, {}))
      .finally(() => { lines.forEach(line => { line.sent = null; }); sending = false; if (waiting.size && !offline) { clearTimeout(timer); timer = setTimeout(send, 0); } summary(); });
  }
  function took(answer) {
    offline = false;
    delay = patience;
    (answer.kept || []).forEach(cell => kept(byPupil.get(cell.pupil), cell));
    (answer.refused || []).forEach(cell => {
      const line = byPupil.get(cell.pupil);
      if (same(line.settled, line.sent)) { waiting.delete(line.pupil); show(line, 'wrong', cell.sentence); }
    });
    (answer.conflicts || []).forEach(cell => conflicting(byPupil.get(cell.pupil), cell));
    remember();
  }
  function kept(line, cell) {
    line.version = cell.version;
    line.kept = line.sent;
    if (same(line.settled, line.sent)) {
      waiting.delete(line.pupil);
      show(line, 'saved', say.saved);
    }
  }
  /* Offline, or the session is over: everything waits here and is sent again by itself. */
  function failed(code, body) {
    if (code === 401 || code === 403) {
      offline = true;
      signedOut = true;
      status.dataset.state = 'offline';
      status.textContent = '';
      const link = document.createElement('a');
      link.href = location.href;
      link.textContent = say.signedOut;
      status.append(link);
      remember();
      return;
    }
    offline = true;
    waiting.forEach(line => show(line, 'offline', body.sentence || say.waiting));
    remember();
    clearTimeout(timer);
    timer = setTimeout(send, delay);
    delay = Math.min(delay * 2, longest);
  }

  /* ---- somebody else wrote there ---- */
  function conflicting(line, cell) {
    waiting.delete(line.pupil);
    line.conflict = cell;
    show(line, 'conflict', fill(say.conflict, cell.theirs || say.blank, cell.who, cell.at) + ' ');
    const choose = document.createElement('button');
    choose.type = 'button';
    choose.className = 'quiet choose';
    choose.textContent = say.choose;
    choose.addEventListener('click', () => open(line));
    line.state.append(choose);
  }
  function open(line) {
    contested = line;
    document.getElementById('conflict-pupil').textContent = line.row.cells[0].textContent;
    document.getElementById('conflict-mine').textContent = line.settled.text || say.blank;
    document.getElementById('conflict-theirs').textContent = (line.conflict.theirs || say.blank) + ' · ' + line.conflict.who + ' · ' + line.conflict.at;
    dialog.showModal();
  }
  function choose(mine) {
    const line = contested, cell = line.conflict, theirs = { text: cell.theirs, remark: cell.remark };
    dialog.close();
    line.version = cell.version;
    line.kept = theirs;
    line.conflict = null;
    if (mine) { enqueue(line); } else { past.push([{ line, before: line.settled, after: theirs }]); put(line, theirs); }
    remember();
    line.mark.focus();
    line.mark.select();
    summary();
  }

  /* ---- what is not acknowledged stays in this browser ---- */
  function remember() {
    const left = {};
    rows.forEach(line => {
      if (waiting.has(line.pupil) || line.conflict || line.row.dataset.state === 'wrong') {
        left[line.pupil] = { version: line.version, text: line.settled.text, remark: line.settled.remark };
      }
    });
    try {
      if (Object.keys(left).length) { localStorage.setItem(drafts, JSON.stringify(left)); } else { localStorage.removeItem(drafts); }
    } catch (full) { /* without storage the marks still wait on the page */ }
  }
  function restore() {
    let left = {};
    try { left = JSON.parse(localStorage.getItem(drafts) || '{}'); } catch (unreadable) { localStorage.removeItem(drafts); }
    Object.entries(left).forEach(([pupil, cell]) => {
      const line = byPupil.get(Number(pupil));
      if (line && !same(cell, line.kept)) {
        line.version = cell.version;
        put(line, { text: cell.text, remark: cell.remark });
        if (line.row.dataset.state === 'waiting') { line.state.textContent = say.restored; }
      }
    });
    remember();
  }

  /* ---- moving ---- */
  function move(input, down) {
    const column = input.className, at = rows.findIndex(line => line[column] === input), to = rows[at + down];
    if (to) { to[column].focus(); } else { commit(rows[at]); input.select(); }
  }
  function atEdge(input, right) {
    const all = input.selectionStart === 0 && input.selectionEnd === input.value.length;
    return all || (right ? input.selectionEnd === input.value.length : input.selectionStart === 0) && input.selectionStart === input.selectionEnd;
  }
  function aside(input, right) {
    const line = rows.find(each => each.mark === input || each.remark === input);
    const to = right ? (input === line.mark ? line.remark : null) : (input === line.remark ? line.mark : null);
    if (to) { to.focus(); }
    return to;
  }
  table.addEventListener('keydown', event => {
    const input = event.target;
    if (!input.matches('input')) { return; }
    const undoing = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.shiftKey;
    if (undoing) {
      const line = rows.find(each => each.mark === input || each.remark === input);
      if (same(typed(line), line.settled)) { event.preventDefault(); undo(); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.key === 'Enter') { event.preventDefault(); move(input, event.shiftKey ? -1 : 1); }
    else if (event.key === 'ArrowDown') { event.preventDefault(); move(input, 1); }
    else if (event.key === 'ArrowUp') { event.preventDefault(); move(input, -1); }
    else if (event.key === 'ArrowRight' && atEdge(input, true) && aside(input, true)) { event.preventDefault(); }
    else if (event.key === 'ArrowLeft' && atEdge(input, false) && aside(input, false)) { event.preventDefault(); }
    else if (event.key === '+' && input.className === 'mark') {   // "12+": twelve and a half, and down
      event.preventDefault();
      if (/^\d{1,4}$/.test(input.value.trim())) { input.value = input.value.trim() + say.comma + '5'; move(input, 1); }
    }
  });
  table.addEventListener('focusin', event => { if (event.target.matches('input')) { event.target.select(); } });
  table.addEventListener('focusout', event => {
    if (event.target.matches('input')) { commit(rows.find(line => line.mark === event.target || line.remark === event.target)); }
  });
  table.addEventListener('paste', event => {
    const text = event.clipboardData.getData('text/plain').replace(/\r?\n$/, '');
    if (!event.target.matches('.mark') || !/[\r\n\t]/.test(text)) { return; }
    event.preventDefault();
    const from = rows.findIndex(line => line.mark === event.target), group = [], cells = text.split(/\r?\n/);
    if (cells.length > rows.length - from) {
      status.dataset.state = 'trouble';
      status.textContent = fill(say.tooMany, cells.length, rows.length - from);
      return;
    }
    cells.forEach((cell, n) => {
      const line = rows[from + n];
      line.mark.value = cell.split('\t')[0].trim();
      commit(line, group);
    });
    if (group.length) { past.push(group); }
    event.target.select();
    summary();
  });

  undoButton.addEventListener('click', undo);
  document.getElementById('keep-mine').addEventListener('click', () => choose(true));
  document.getElementById('take-theirs').addEventListener('click', () => choose(false));
  window.addEventListener('online', () => { delay = patience; send(); });
  window.addEventListener('pagehide', () => {
    const line = rows.find(each => each.mark === document.activeElement || each.remark === document.activeElement);
    if (line) { commit(line); }
    send();
  });

  restore();
  summary();
  const first = rows.find(line => line.mark.value === '') || rows[0];
  if (first) { first.mark.focus(); }
}());
