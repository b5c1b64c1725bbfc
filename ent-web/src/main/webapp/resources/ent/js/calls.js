// What a device keeps of roll calls that are not sent yet, and sends by itself: one entry a call in localStorage, under
// the word of who typed it (never shown to, nor sent by, anybody else), until the day ends in the school. Nothing but
// identifiers and choices; the sheets with names stand beside (my-calls.js). Sentences come from #calls.
const entCalls = (() => {
  'use strict';
  const words = document.getElementById('calls').dataset;
  const state = document.getElementById('calls-state');
  const meta = (name) => document.querySelector(`meta[name=${name}]`)?.content || '';
  const root = meta('ent-root');
  const folder = root + '/schooling/attendance/';
  const who = words.who || (document.cookie.match(/(?:^|; )(?:__Host-)?ent-who=(\w+)/) || [])[1] || 'nobody';
  const CALL = 'ent-call ', SHEETS = 'ent-sheets ', LOST = 'ent-calls-lost';
  const HELD = ['DRAFT', 'DONE'];
  const until = (left) => Date.now() + Number(left);
  const dayEnds = until(words.left);
  let token = meta('ent-token');
  let away = false, over = false, timer = 0, sent = 0;

  const fill = (sentence, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), sentence);
  const several = (name, count) => fill(words[name + (count === 1 ? 'One' : 'Many')], count);

  // ---- the store
  const read = (key) => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
  const write = (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* full, or none: what was typed is still on the page */ } };
  const keys = (start) => { try { return Object.keys(localStorage).filter((key) => key.startsWith(start)); } catch { return []; } };
  const drop = (key) => localStorage.removeItem(key);
  const key = (lesson) => CALL + [who, root, lesson.assignment, lesson.day, lesson.start].join(' ');
  const mine = () => keys(CALL + who + ' ').map((name) => ({ ...read(name), name })).sort((one, other) => one.at - other.at);
  const unsent = () => mine().filter((call) => !call.trouble && !HELD.includes(call.action));
  const kept = (lesson) => read(key(lesson));
  const keep = (lesson, changes, action) => {
    const there = kept(lesson);
    if (changes.length || action === 'CLOSE' || action === 'CORRECT') {
      write(key(lesson), { lesson: { assignment: lesson.assignment, day: lesson.day, start: lesson.start }, label: lesson.label, root,
        at: there?.at || Date.now(), until: there?.until || lesson.until || dayEnds, action, changes });
    } else if (there) drop(key(lesson));
    show();
  };
  // what the day left behind is forgotten; that something was never sent is said, not what
  const sweep = () => {
    const old = keys(CALL).concat(keys(SHEETS)).filter((name) => !((read(name)?.until ?? 0) > Date.now()));
    const lost = old.filter((name) => name.startsWith(CALL + who + ' ') && !HELD.includes(read(name)?.action));
    if (lost.length) write(LOST, true);
    old.forEach(drop);
    if (words.who) keys(SHEETS).filter((name) => read(name).who !== who).forEach(drop);
    return old.length > 0;
  };
  const forget = () => keys(CALL + who + ' ').concat(keys(SHEETS)).forEach(drop);

  // ---- what one reads
  const link = (text, address) => {
    const there = document.createElement('a');
    there.href = address;
    there.textContent = text;
    state.append(' ', there);
  };
  const show = () => {
    const waiting = unsent().length, trouble = mine().filter((call) => call.trouble).length;
    const lines = [];
    if (over && waiting) lines.push(several('over', waiting));
    else if (away || !navigator.onLine) lines.push(waiting ? several('away', waiting) : words.away);
    else if (sent) lines.push(several('sent', sent));
    if (trouble) lines.push(several('check', trouble));
    if (read(LOST)) lines.push(words.lost);
    const text = lines.join(' ') || (state.dataset.ready ? words.ready : '');
    if (state.dataset.text !== text) {
      state.dataset.text = text;
      state.textContent = text;
      if (over && waiting) link(words.signIn, location.href);
      if (trouble && !document.getElementById('calls-troubles')) link(words.lessons, folder + 'my-lessons.xhtml');
    }
    state.classList.toggle('trouble', Boolean(trouble || (over && waiting)));
  };

  // ---- the network
  const request = async (address, options) => {
    const answer = await fetch(address, { credentials: 'same-origin', cache: 'no-store', ...options });
    const body = await answer.json();
    if (!answer.ok) throw Object.assign(new Error('refused'), { status: answer.status, sentence: body.sentence });
    return body;
  };
  // a token of the session that is there now; a session of somebody else is none
  const ask = async () => {
    const today = await request(folder + 'my-lessons/sheets', { headers: { Accept: 'application/json' } });
    if (today.who !== who) throw Object.assign(new Error('somebody else'), { status: 401 });
    token = today.token;
    return today;
  };
  const post = async (call, action, changes) => {
    if (!token) await ask();
    try {
      return await request(call.root + '/schooling/attendance/roll-call/entries', {
        method: 'POST', body: JSON.stringify({ ...call.lesson, action, changes }),
        headers: { 'Content-Type': 'application/json', 'X-ENT-Token': token },
      });
    } catch (failure) {
      if (failure.status === 401 || failure.status === 403) token = '';
      throw failure;
    }
  };
  const isOver = (failure) => failure.status === 401 || failure.status === 403;
  const isRefusal = (failure) => failure.status === 400 || failure.status === 404 || failure.status === 409;

  const took = (call, answer) => {
    const closer = answer.closed && call.action === 'CLOSE' && !answer.mine;
    if (answer.conflicts.length || closer) { write(call.name, { ...call, trouble: { ...answer } }); return; }
    drop(call.name);
    sent += 1;
  };
  const sendAll = async (except) => {
    for (const call of unsent().filter((one) => one.name !== except)) {
      try {
        took(call, await post(call, call.action, call.changes));
        away = over = false;
      } catch (failure) {
        if (isRefusal(failure)) { write(call.name, { ...call, trouble: { sentence: failure.sentence } }); continue; }
        over = isOver(failure);
        away = !failure.status;
        later(over ? 15000 : 5000);
        break;
      }
    }
  };
  // one tab at a time; what another tab sent meanwhile is gone from the store, and sent twice it would change nothing
  const drain = (lesson) => {
    const work = async () => {
      const before = sent;
      await sendAll(lesson && key(lesson));
      show();
      document.dispatchEvent(new CustomEvent('calls', { detail: sent - before }));
    };
    return navigator.locks ? navigator.locks.request('ent-calls', work) : work();
  };
  let open = null;
  const later = (delay) => { clearTimeout(timer); timer = setTimeout(() => drain(open), delay); };

  const leaving = document.querySelector('form[action$="/access/sign-out"]');
  leaving?.addEventListener('submit', async (event) => {
    if (!mine().length) return;
    event.preventDefault();
    await drain();
    if (!mine().length || confirm(words.leave)) { forget(); leaving.submit(); }
  });
  sweep();
  setInterval(() => { if (sweep()) { show(); document.dispatchEvent(new Event('calls-forgotten')); } }, 20000);
  window.addEventListener('online', () => { away = false; later(0); });
  window.addEventListener('offline', () => { away = true; show(); });
  window.addEventListener('focus', () => { if (over) later(0); });
  window.addEventListener('storage', show);
  show();
  // after the script of the page: it says which sheet it sends itself
  if (unsent().length) later(0);

  return { words, root, folder, who, fill, keep, kept, mine, ask, post, drain, forget, show, sweep, drop, write, read, until,
    isOver, isRefusal, sheetsKey: SHEETS + root, LOST, openSheet(lesson) { open = lesson; },
    say(isAway, isSessionOver) { away = isAway; over = isSessionOver; show(); }, ready() { state.dataset.ready = 'true'; show(); } };
})();
