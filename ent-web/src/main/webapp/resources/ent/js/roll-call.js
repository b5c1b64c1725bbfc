// The roll call as one goes: each change is sent by itself, kept on the device until the server has it, and the page
// works without this script by its plain form. No sentence here: they stand in data attributes of #sheet.
(() => {
  'use strict';
  const sheet = document.getElementById('sheet');
  const form = document.getElementById('rollCall');
  const words = sheet.dataset;
  const correcting = words.correcting === 'true';
  const address = document.querySelector('meta[name=ent-root]').content + '/schooling/attendance/roll-call/entries';
  const kept = ['ent-roll-call', words.who, words.assignment, words.day, words.start].join(' ');
  const keys = Object.fromEntries(words.keys.split(' ').map((pair) => pair.split(':')));
  const pupils = [...sheet.querySelectorAll('.pupil')];
  const state = document.getElementById('saving');
  const submit = document.getElementById(correcting ? 'rollCall:correct' : 'rollCall:close');
  let sending = false;
  let finishing = false;
  let timer = 0;

  const label = (pupil, value) => pupil.querySelector(`input[value=${value}]`).parentElement.textContent.trim();
  const chosen = (pupil) => pupil.querySelector('input[type=radio]:checked').value;
  const minutesField = (pupil) => pupil.querySelector('.minutes input');
  const minutes = (pupil) => (chosen(pupil) === 'LATE' ? minutesField(pupil).value.trim() : '');
  const number = (text) => (/^\d+$/.test(text) ? Number(text) : null);
  const isChanged = (pupil) => chosen(pupil) !== pupil.dataset.was || minutes(pupil) !== pupil.dataset.wasMinutes;
  const isAsked = (pupil) => pupil.querySelector('.clash') !== null;
  const changed = () => pupils.filter((pupil) => isChanged(pupil) && !isAsked(pupil));

  const say = (sentence, trouble = false) => {
    if (state.textContent !== sentence) state.textContent = sentence;
    state.classList.toggle('trouble', trouble);
  };
  const fill = (sentence, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), sentence);

  const count = () => ['ABSENT', 'LATE', 'INFIRMARY'].forEach((value) => {
    const shown = document.getElementById('count-' + value);
    const now = String(pupils.filter((pupil) => chosen(pupil) === value).length);
    if (shown.textContent !== now) shown.textContent = now;
  });

  // what is not sent yet, by pupil: nothing but identifiers and choices
  const keep = () => {
    const waiting = pupils.filter(isChanged).map((pupil) => [pupil.dataset.pupil, chosen(pupil), minutes(pupil)]);
    try {
      if (waiting.length) sessionStorage.setItem(kept, JSON.stringify(waiting));
      else sessionStorage.removeItem(kept);
    } catch { /* a browser that keeps nothing: what was typed is still on the page */ }
  };
  const restore = () => {
    let waiting = [];
    try { waiting = JSON.parse(sessionStorage.getItem(kept) || '[]'); } catch { /* nothing readable was kept */ }
    waiting.forEach(([id, value, late]) => {
      const pupil = pupils.find((one) => one.dataset.pupil === id);
      if (pupil) choose(pupil, value, late);
    });
  };

  const choose = (pupil, value, late) => {
    pupil.querySelector(`input[value=${value}]`).checked = true;
    if (late !== undefined) minutesField(pupil).value = late;
  };

  // a pupil who comes in during the lesson is late by the minutes that have passed
  const proposeMinutes = (pupil) => {
    const field = minutesField(pupil);
    const passed = Math.floor((Date.now() - Number(words.startMillis)) / 60000);
    if (chosen(pupil) === 'LATE' && field.value === '' && passed >= 1 && passed <= 60) field.value = String(passed);
  };

  const body = (action, batch) => JSON.stringify({
    assignment: Number(words.assignment), day: words.day, start: words.start, action,
    changes: batch.map((pupil) => ({
      pupil: Number(pupil.dataset.pupil), was: pupil.dataset.was, wasMinutes: number(pupil.dataset.wasMinutes),
      now: chosen(pupil), minutes: number(minutes(pupil)),
    })),
  });

  const later = (delay) => { clearTimeout(timer); timer = setTimeout(send, delay); };

  const send = async () => {
    clearTimeout(timer);
    const batch = changed();
    if (sending || (!finishing && (correcting || !batch.length))) return;
    sending = true;
    say(words.saving);
    const action = correcting ? 'CORRECT' : finishing ? 'CLOSE' : 'SAVE';
    const sent = batch.map((pupil) => [pupil, chosen(pupil), minutes(pupil)]);
    let again = false;
    try {
      const response = await fetch(address, {
        method: 'POST', credentials: 'same-origin', body: body(action, batch),
        headers: { 'Content-Type': 'application/json', 'X-ENT-Token': document.querySelector('meta[name=ent-token]').content },
      });
      const answer = await response.json();
      if (response.ok) again = took(answer, sent, action); else refused(response.status, answer);
    } catch {
      say(words.offline, true);
      later(4000);
    }
    sending = false;
    if (again) later(0);
  };

  // true when something more is to be sent: typed, or closed, while this was on its way
  const took = (answer, sent, action) => {
    const clashes = new Map(answer.conflicts.map((clash) => [String(clash.pupil), clash]));
    sent.forEach(([pupil, value, late]) => {
      const clash = clashes.get(pupil.dataset.pupil);
      if (clash) return ask(pupil, clash);
      pupil.dataset.was = value;
      pupil.dataset.wasMinutes = late;
    });
    say(words.saved);
    keep();
    if (action !== 'SAVE') {
      finishing = false;
      if (answer.closed && !clashes.size) {
        const here = new URL(location.href);
        here.searchParams.delete('correcting');
        location.replace(here);
        return false;
      }
    }
    if (answer.closed) say(fill(words.closedBy, answer.closedBy, answer.closedAt), true);
    return !answer.closed && (finishing || (!correcting && changed().length > 0));
  };

  const refused = (status, answer) => {
    const over = status === 401 || status === 403;
    if (over) {
      say(words.signedOut + ' ', true);
      const link = document.createElement('a');
      link.href = location.href;
      link.textContent = words.signIn;
      state.append(link);
    } else if (status === 409 || status === 404) {
      say(answer.sentence, true);
      finishing = false;
    } else {
      say(words.fault, true);
      later(5000);
    }
  };

  // somebody else said otherwise: both are shown, nothing is overwritten before one of them is chosen
  const ask = (pupil, clash) => {
    const mine = [chosen(pupil), minutes(pupil)];
    const theirs = [clash.attendance, clash.minutes === undefined || clash.minutes === null ? '' : String(clash.minutes)];
    pupil.dataset.was = theirs[0];
    pupil.dataset.wasMinutes = theirs[1];
    const box = document.createElement('div');
    box.className = 'clash';
    box.setAttribute('role', 'alert');
    const text = document.createElement('p');
    text.textContent = fill(words.conflict, clash.by, label(pupil, theirs[0]), clash.at);
    box.append(text);
    [[words.keep, theirs], [words.put, mine]].forEach(([verb, choice]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'quiet';
      button.textContent = `${verb} ${label(pupil, choice[0])} ${choice[1]}`.trim();
      button.addEventListener('click', () => {
        box.remove();
        choose(pupil, ...choice);
        pupil.querySelector('input:checked').focus();
        touched();
      });
      box.append(button);
    });
    pupil.append(box);
  };

  const touched = () => {
    count();
    keep();
    if (!correcting) later(300);
  };

  const go = (pupil) => { if (pupil) pupil.querySelector('input:checked').focus(); };

  const onKey = (event) => {
    const pupil = event.target.closest('.pupil');
    if (event.ctrlKey && event.key === 'Enter') { event.preventDefault(); submit.click(); return; }
    if (!pupil || event.ctrlKey || event.altKey || event.metaKey || event.target.tagName === 'BUTTON') return;
    const at = pupils.indexOf(pupil);
    const inMinutes = event.target.type === 'text';
    if (event.key === 'ArrowDown' || event.key === 'Enter') { event.preventDefault(); go(pupils[at + 1]); }
    else if (event.key === 'ArrowUp') { event.preventDefault(); go(pupils[at - 1]); }
    else if (keys[event.key.toUpperCase()]) {
      event.preventDefault();
      choose(pupil, keys[event.key.toUpperCase()]);
      proposeMinutes(pupil);
      go(pupil);
      touched();
    } else if (!inMinutes && /^\d$/.test(event.key) && chosen(pupil) === 'LATE') {
      minutesField(pupil).value = '';
      minutesField(pupil).focus();
    }
  };

  document.documentElement.classList.add('scripted');
  sheet.addEventListener('change', (event) => {
    const pupil = event.target.closest('.pupil');
    if (event.target.type === 'radio') proposeMinutes(pupil);
    touched();
  });
  sheet.addEventListener('input', (event) => {
    if (event.target.type !== 'text') return;
    event.target.value = event.target.value.replace(/\D/g, '');
    touched();
  });
  form.addEventListener('keydown', onKey);
  form.addEventListener('submit', (event) => { event.preventDefault(); finishing = true; send(); });
  window.addEventListener('online', () => later(0));
  window.addEventListener('pageshow', () => { restore(); count(); if (changed().length && !correcting) later(0); });
  go(pupils[0]);
})();
