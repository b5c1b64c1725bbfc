// The page that the browser kept: filled from what the device has of today for who signed in last, as a list of lessons
// or as the sheet of one, on which roll-call.js then works as on any other.
(() => {
  'use strict';
  const { words, folder } = entCalls;
  const list = document.getElementById('list');
  const form = document.getElementById('rollCall');
  const say = list.dataset;
  const isOwnAddress = location.pathname.endsWith('/offline.xhtml');
  const stored = entCalls.read(entCalls.sheetsKey);
  const kept = stored && stored.who === entCalls.who ? stored : { date: '', sheets: [] };
  const asked = new URLSearchParams(location.search);
  const wanted = location.pathname.endsWith('/roll-call.xhtml') && kept.sheets.find((sheet) => !sheet.closed
    && String(sheet.assignment) === asked.get('assignment') && sheet.day === asked.get('day') && sheet.start === asked.get('start'));
  const EARLY = 600000;

  const make = (kind, text, parent, style) => {
    const element = document.createElement(kind);
    element.textContent = text;
    if (style) element.className = style;
    parent.append(element);
    return element;
  };
  const stateOf = (sheet) => {
    const call = entCalls.kept(sheet);
    if (sheet.closed) return [say.done, 'good'];
    if (call?.action === 'CLOSE') return [say.toSend, 'care'];
    if (call?.changes.length) return [say.begun, 'care'];
    return [Date.now() < sheet.startMillis ? say.toCome : say.due, ''];
  };
  const line = (sheet) => {
    const there = document.createElement('li');
    there.className = 'lesson card';
    make('span', sheet.end, make('p', sheet.start, there, 'when'), 'until');
    const what = make('div', '', there, 'what');
    make('h3', sheet.structure, what);
    make('p', sheet.about, what);
    const [word, tone] = stateOf(sheet);
    make('span', word, make('p', '', there, 'state tags'), 'tag ' + tone);
    if (!sheet.closed && Date.now() >= sheet.startMillis - EARLY) {
      const isDone = entCalls.kept(sheet)?.action === 'CLOSE';
      const link = make('a', isDone ? say.open : say.take, make('p', '', there, 'go'), isDone ? 'button quiet' : 'button');
      link.href = `${folder}roll-call.xhtml?${new URLSearchParams({ assignment: sheet.assignment, day: sheet.day, start: sheet.start })}`;
      make('span', ` ${sheet.structure}, ${sheet.start}`, link, 'visually-hidden');
    }
    return there;
  };
  const showList = () => {
    document.getElementById('when').textContent = kept.date;
    document.getElementById('lessons').replaceChildren(...kept.sheets.map(line));
    list.hidden = !kept.sheets.length && !entCalls.mine().length;
    document.getElementById('nothing').hidden = kept.sheets.length > 0;
  };

  const row = (pupil) => {
    const there = document.getElementById('pupil-line').content.firstElementChild.cloneNode(true);
    Object.assign(there.dataset, { pupil: pupil.id, was: pupil.was, wasMinutes: pupil.minutes ?? '' });
    there.querySelector('.name span').textContent = pupil.name;
    there.querySelector('.name span').id = 'n' + pupil.id;
    there.querySelector('.name .tag').remove();
    there.querySelector('.choices').setAttribute('aria-labelledby', 'n' + pupil.id);
    there.querySelectorAll('input[type=radio]').forEach((radio) => { radio.name = 'p' + pupil.id; radio.checked = radio.value === pupil.was; });
    const minutes = there.querySelector('.minutes input');
    Object.assign(minutes, { name: 'm' + pupil.id, value: pupil.minutes ?? '' });
    minutes.setAttribute('aria-label', minutes.getAttribute('aria-label') + pupil.name);
    return there;
  };
  const showSheet = (sheet) => {
    const title = `${words.sheetTitle} – ${sheet.structure}, ${sheet.start}`;
    document.title = document.title.replace(document.querySelector('h1').textContent, title);
    document.querySelector('h1').textContent = title;
    document.getElementById('when').textContent = `${sheet.about} · ${kept.date}, ${sheet.start}–${sheet.end}`;
    Object.assign(document.getElementById('sheet').dataset, { assignment: sheet.assignment, day: sheet.day, start: sheet.start,
      startMillis: sheet.startMillis, label: `${sheet.structure}, ${sheet.start}`, until: stored.until, correcting: 'false' });
    document.getElementById('pupils').replaceChildren(...sheet.pupils.map(row));
    form.hidden = false;
    document.getElementById('nothing').hidden = true;
  };

  // the network is back and everything that could be sent was: the page of the server takes over
  const back = async () => {
    await entCalls.drain();
    try {
      await entCalls.ask();
      location.reload();
    } catch (failure) {
      if (entCalls.isOver(failure) && !entCalls.mine().length) location.reload();
      else showList();
    }
  };

  if (wanted) showSheet(wanted);
  else {
    showList();
    document.addEventListener('calls', (event) => { showList(); if (event.detail && !isOwnAddress) back(); });
    if (!isOwnAddress) {
      setInterval(back, 15000);
      window.addEventListener('online', back);
    }
  }
  document.addEventListener('calls-forgotten', () => location.reload());
  document.getElementById('empty-device').addEventListener('click', () => {
    if (entCalls.mine().length && !confirm(words.leave)) return;
    entCalls.forget();
    location.reload();
  });
  if (!isOwnAddress) entCalls.say(true, false);
})();
