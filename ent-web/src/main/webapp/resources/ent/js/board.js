// The board of today keeps itself up to date: the server's bell wakes it (an event stream), and every half minute it asks
// by itself whether anything changed, so that it is right without the bell too. The page is read again only then. After a
// quarter of an hour without a key or a touch it rests: a board that nobody looks at does not keep a session open.
(() => {
  'use strict';
  const state = document.getElementById('board-state');
  if (!state) return;
  const say = state.dataset;
  const folder = document.querySelector('meta[name=ent-root]').content + '/schooling/attendance/board/';
  const EVERY = 30000, REST = 900000, TOGETHER = 1500;
  let bell = null, timer = 0, soon = 0, resting = false, touched = Date.now();

  const live = () => document.getElementById('live');
  const hour = () => new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }).format(new Date());
  const show = (text) => { if (state.textContent !== text) state.textContent = text; };

  // who reads in the middle of it stays where he is
  const put = (fresh) => {
    const there = live(), focus = there.contains(document.activeElement) ? document.activeElement : null;
    const address = focus?.getAttribute('href'), id = focus?.id, text = focus?.textContent;
    there.dataset.stamp = fresh.dataset.stamp;
    there.replaceChildren(...fresh.childNodes);
    if (focus) [...there.querySelectorAll('a[href], [id]')].find((one) => (id ? one.id === id
      : one.getAttribute('href') === address && one.textContent === text))?.focus(); // a lesson has a link for each absent pupil
  };
  const read = async () => {
    const answer = await fetch(location.href, { credentials: 'same-origin' });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('live');
    if (!answer.ok || !fresh) return rest(say.over);
    put(fresh);
    const count = (name) => document.getElementById(name)?.textContent || '0';
    show(say.updated.replace('{0}', hour()).replace('{1}', count('done')).replace('{2}', count('late')).replace('{3}', count('missing')));
  };
  const look = async () => {
    clearTimeout(timer);
    if (Date.now() - touched > REST) { rest(say.resting); return; }
    try {
      const answer = await fetch(folder + 'state', { credentials: 'same-origin', headers: { Accept: 'application/json' } });
      if (!answer.ok) { rest(say.over); return; }
      if ((await answer.json()).stamp !== live().dataset.stamp) await read();
    } catch {
      show(say.away);
    }
    if (!resting) timer = setTimeout(look, EVERY);
  };
  const ring = () => { clearTimeout(soon); soon = setTimeout(look, Math.random() * TOGETHER); };

  const rest = (text) => {
    resting = true;
    bell?.close();
    clearTimeout(timer);
    show(text);
  };
  const wake = () => {
    resting = false;
    bell = new EventSource(folder + 'events');
    bell.addEventListener('message', ring);
    // closed for good: the session may be over
    bell.addEventListener('error', () => { if (bell.readyState === EventSource.CLOSED) ring(); });
    look();
  };
  const touch = () => { touched = Date.now(); if (resting && !document.hidden) { show(''); wake(); } };
  ['keydown', 'pointerdown', 'pointermove', 'scroll'].forEach((kind) => document.addEventListener(kind, touch, { passive: true }));
  document.addEventListener('visibilitychange', () => { if (document.hidden) rest(say.resting); else touch(); });
  wake();
})();
