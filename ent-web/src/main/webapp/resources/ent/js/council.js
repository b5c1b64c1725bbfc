/* The council: Alt and an arrow go from pupil to pupil, Ctrl and Enter save; every three seconds the page asks whether
   somebody else wrote. What nobody has begun to change is brought up to date; else both texts are shown. */
(function () {
  'use strict';

  const council = document.getElementById('council');
  const say = council.dataset;
  const field = name => document.getElementById('words:' + name);
  const content = field('content'), names = ['content', 'distinction', 'orientation'];
  const live = document.getElementById('live');
  const address = location.pathname.replace(/\.xhtml$/, '') + '/now';
  const every = 3000;

  document.addEventListener('keydown', event => {
    if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const link = document.querySelector('a[rel=' + (event.key === 'ArrowDown' ? 'next' : 'prev') + ']');
      if (link) { event.preventDefault(); link.click(); }
    } else if (content && (event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      event.preventDefault();
      field('save').click();
    }
  });
  if (!content) { return; }

  const counter = document.getElementById('content-count');
  let read = values(), told = Number(field('version').value), leaving = false;

  function values() { return names.map(name => field(name).value); }
  function untouched() { return values().every((value, n) => value === read[n]); }
  function count() {
    const most = Number(content.dataset.most), now = [...content.value.replace(/\r\n?/g, '\n').trim()].length;
    counter.querySelector('span').textContent = now + '/' + most;
    counter.classList.toggle('over', now > most);
    content.classList.toggle('over', now > most);
  }
  function take(now) {
    names.forEach(name => { field(name).value = now[name]; });
    field('version').value = now.version;
    read = values();
    count();
  }
  function tell(now) {
    if (now.version <= told) { return; }
    told = now.version;
    const mine = !untouched();
    if (!mine) { take(now); }
    live.hidden = false;
    live.textContent = now.sentence;
    if (mine) {
      const theirs = document.createElement('span'), button = document.createElement('button');
      theirs.className = 'said';
      theirs.textContent = ' ' + (now.content || say.blank) + ' ' + now.distinction + ' ' + now.orientation + ' ';
      button.type = 'button';
      button.className = 'quiet';
      button.textContent = say.take;
      button.addEventListener('click', () => { take(now); live.hidden = true; });
      live.append(theirs, button);
    }
  }
  function ask() {
    if (leaving || document.hidden) { return Promise.resolve(); }
    return fetch(address, {
      method: 'POST', credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'Accept': 'application/json', 'X-ENT-Token': document.querySelector('meta[name=ent-token]').content },
      body: JSON.stringify({ division: Number(say.division), period: Number(say.period), pupil: Number(say.pupil) })
    }).then(answer => answer.ok ? answer.json().then(tell) : undefined, () => undefined);
  }
  function again() { ask().finally(() => setTimeout(again, every)); }

  content.addEventListener('input', count);
  window.addEventListener('pagehide', () => { leaving = true; });
  count();
  setTimeout(again, every);
}());
