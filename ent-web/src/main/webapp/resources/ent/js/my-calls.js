// The list of a teacher's lessons: keeps today's sheets on the device, with the page that shows them when the network is
// away, and asks about calls that somebody else changed meanwhile. Loaded by that page too.
(() => {
  'use strict';
  const { words, folder, fill } = entCalls;
  const box = document.getElementById('calls-troubles');
  const isKeptPage = !words.who;
  const labels = { PRESENT: words.present, ABSENT: words.absent, LATE: words.late, INFIRMARY: words.infirmary };
  const said = (attendance, minutes) => labels[attendance] + (minutes ? ` ${minutes} ${words.minutes}` : '');

  const make = (kind, text, parent, style) => {
    const element = document.createElement(kind);
    element.textContent = text;
    if (style) element.className = style;
    parent?.append(element);
    return element;
  };
  const button = (text, work, parent, style) => {
    const there = make('button', text, parent, style);
    there.type = 'button';
    there.addEventListener('click', work);
  };

  // ---- what somebody else changed, or what was refused
  const decide = (call, puts) => {
    const theirs = new Map(call.trouble.conflicts.map((clash) => [clash.pupil, clash]));
    const changes = call.changes.filter((change) => puts.has(change.pupil)).map((change) => ({
      ...change, was: theirs.get(change.pupil).attendance, wasMinutes: theirs.get(change.pupil).minutes ?? null,
    }));
    const { trouble, name, ...rest } = call;
    const action = trouble.closed ? 'CORRECT' : call.action;
    if (changes.length || action === 'CLOSE') entCalls.write(name, { ...rest, action, changes });
    else entCalls.drop(name);
    show();
    entCalls.drain();
  };
  const choices = (call, card) => {
    const mine = new Map(call.changes.map((change) => [change.pupil, change]));
    call.trouble.conflicts.forEach((clash) => {
      const set = make('fieldset', '', card);
      make('legend', clash.name, set);
      make('p', fill(words.conflict, clash.by, said(clash.attendance, clash.minutes), clash.at), set);
      const own = mine.get(clash.pupil);
      [[words.keep, clash.attendance, clash.minutes, ''], [words.put, own.now, own.minutes, clash.pupil]].forEach(([verb, attendance, minutes, value]) => {
        const line = make('label', '', set);
        const radio = make('input', '', line);
        Object.assign(radio, { type: 'radio', name: `${call.label} ${clash.pupil}`, value, checked: value === '' });
        line.append(` ${verb} ${said(attendance, minutes)}`);
      });
    });
    button(words.confirm, () => decide(call, new Set([...card.querySelectorAll('input:checked')].filter((one) => one.value).map((one) => Number(one.value)))), card);
  };
  const card = (call) => {
    const { trouble } = call;
    const there = document.createElement('section');
    there.className = 'card call-trouble';
    make('h2', call.label, there);
    if (trouble.closed) make('p', fill(words.closedBy, trouble.closedBy, trouble.closedAt), there);
    if (trouble.conflicts?.length) {
      make('p', words.differs, there);
      choices(call, there);
    } else {
      if (!trouble.closed) make('p', `${words.refused} ${trouble.sentence || ''}`, there);
      const open = make('a', words.openSheet, there, 'button quiet');
      open.href = `${folder}roll-call.xhtml?${new URLSearchParams(call.lesson)}`;
      there.append(' ');
      button(words.forget, () => { entCalls.drop(call.name); show(); entCalls.show(); }, there, 'quiet');
    }
    return there;
  };
  const show = () => box.replaceChildren(...entCalls.mine().filter((call) => call.trouble).map(card));

  // ---- what the device keeps for the day
  const active = (worker) => new Promise((done) => {
    const there = worker.installing || worker.waiting;
    if (worker.active || !there) done();
    else there.addEventListener('statechange', () => { if (there.state === 'activated') done(); });
  });
  const stock = async () => {
    const answer = await fetch(folder + 'offline.xhtml', { credentials: 'same-origin' });
    if (!answer.ok || answer.redirected) throw new Error('not ours');
    const page = new DOMParser().parseFromString(await answer.clone().text(), 'text/html');
    const parts = [...page.querySelectorAll('link[href], script[src]')].map((one) => new URL(one.getAttribute('href') || one.getAttribute('src'), answer.url).href);
    const cache = await caches.open('ent-calls');
    const there = await cache.keys();
    await Promise.all(parts.filter((part) => !there.some((one) => one.url === part)).map((part) => cache.add(part)));
    await cache.put(folder + 'offline.xhtml', answer);
    await Promise.all(there.filter((one) => one.url.includes('/jakarta.faces.resource/') && !parts.includes(one.url)).map((one) => cache.delete(one)));
    const workers = await Promise.all(['my-lessons.xhtml', 'roll-call.xhtml'].map((name) => navigator.serviceWorker.register(folder + 'worker', { scope: folder + name })));
    await Promise.all(workers.map(active));
  };
  const keepToday = async () => {
    const today = await entCalls.ask();
    entCalls.write(entCalls.sheetsKey, { who: today.who, date: today.date, until: entCalls.until(today.left), sheets: today.sheets });
    if (!window.caches || !navigator.serviceWorker) return;
    await stock();
    if (today.sheets.length) entCalls.ready();
  };

  // the lines of the list as the server has them now; the place where somebody is reading stays
  const refresh = async () => {
    const text = await (await fetch(location.href, { credentials: 'same-origin' })).text();
    const fresh = new DOMParser().parseFromString(text, 'text/html').getElementById('lessons');
    if (fresh) document.getElementById('lessons')?.replaceChildren(...fresh.childNodes);
  };

  document.addEventListener('calls', (event) => {
    show();
    if (event.detail && !isKeptPage) refresh().catch(() => { /* the next visit shows it */ });
  });
  document.addEventListener('calls-forgotten', show);
  show();
  if (isKeptPage) return;
  // said once, on a page of the server: the next visit is about another day
  if (entCalls.read(entCalls.LOST)) window.addEventListener('pagehide', () => entCalls.drop(entCalls.LOST));
  keepToday().catch(() => entCalls.show()).finally(() => entCalls.drain());
})();
