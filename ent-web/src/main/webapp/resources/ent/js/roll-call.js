// The roll call as one goes: each change is sent by itself, kept on the device until the server has it, and the page
// works without this script by its plain form; without the network a sheet that offline.js filled works the same. What is
// kept and how it is sent is calls.js; sentences stand in data attributes of #calls.
(() => {
  'use strict';
  const sheet = document.getElementById('sheet');
  const form = document.getElementById('rollCall');
  if (!sheet || !sheet.querySelector('.pupil')) return;
  const words = { ...entCalls.words, ...sheet.dataset };
  const { fill } = entCalls;
  const lesson = { assignment: Number(words.assignment), day: words.day, start: words.start, label: words.label, until: Number(words.until) };
  const asked = words.correcting === 'true';
  const keys = Object.fromEntries(words.keys.split(' ').map((pair) => pair.split(':')));
  const pupils = [...sheet.querySelectorAll('.pupil')];
  const state = document.getElementById('saving');
  const submit = document.getElementById(asked ? 'rollCall:correct' : 'rollCall:close');
  // also when somebody else closed the call meanwhile: what differs can then only be a correction
  let correcting = asked;
  let sending = false;
  let finishing = false;
  let timer = 0;

  const label = (pupil, value) => pupil.querySelector(`input[value=${value}]`).parentElement.textContent.trim();
  const chosen = (pupil) => pupil.querySelector('input[type=radio]:checked').value;
  const minutesField = (pupil) => pupil.querySelector('.minutes input');
  const minutes = (pupil) => (chosen(pupil) === 'LATE' ? minutesField(pupil).value.trim() : '');
  const number = (text) => (/^\d+$/.test(text) ? Number(text) : null);
  const text = (value) => (value === undefined || value === null ? '' : String(value));
  // Faces writes no attribute that would be empty: without minutes there is none
  const isChanged = (pupil) => chosen(pupil) !== pupil.dataset.was || minutes(pupil) !== text(pupil.dataset.wasMinutes);
  const isAsked = (pupil) => pupil.querySelector('.clash') !== null;
  const changed = () => pupils.filter((pupil) => isChanged(pupil) && !isAsked(pupil));

  const say = (sentence, trouble = false) => {
    if (state.textContent !== sentence) state.textContent = sentence;
    state.classList.toggle('trouble', trouble);
  };

  const count = () => ['ABSENT', 'LATE', 'INFIRMARY'].forEach((value) => {
    const shown = document.getElementById('count-' + value);
    const now = String(pupils.filter((pupil) => chosen(pupil) === value).length);
    if (shown.textContent !== now) shown.textContent = now;
  });

  const changeOf = (pupil) => ({
    pupil: Number(pupil.dataset.pupil), was: pupil.dataset.was, wasMinutes: number(pupil.dataset.wasMinutes),
    now: chosen(pupil), minutes: number(minutes(pupil)),
  });
  // a correction is sent when it is confirmed, so until then it only waits here
  const action = () => (correcting ? (finishing ? 'CORRECT' : 'DRAFT') : finishing ? 'CLOSE' : 'SAVE');
  const keep = () => entCalls.keep(lesson, pupils.filter(isChanged).map(changeOf), action());
  // with what stood on the screen when it was typed: whoever wrote since is not overwritten, but shown
  const restore = () => {
    const there = entCalls.kept(lesson);
    (there?.changes || []).forEach((change) => {
      const pupil = pupils.find((one) => Number(one.dataset.pupil) === change.pupil);
      if (!pupil) return;
      pupil.dataset.was = change.was;
      pupil.dataset.wasMinutes = text(change.wasMinutes);
      choose(pupil, change.now, text(change.minutes));
    });
    finishing = there?.action === (correcting ? 'CORRECT' : 'CLOSE');
    if (there?.trouble) keep();
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

  const later = (delay) => { clearTimeout(timer); timer = setTimeout(send, delay); };

  const send = async () => {
    clearTimeout(timer);
    const batch = changed();
    if (sending || (!finishing && (correcting || !batch.length))) return;
    sending = true;
    say(words.saving);
    const wanted = action();
    const sent = batch.map((pupil) => [pupil, chosen(pupil), minutes(pupil)]);
    let again = false;
    try {
      const answer = await entCalls.post({ root: entCalls.root, lesson: { assignment: lesson.assignment, day: lesson.day, start: lesson.start } }, wanted, batch.map(changeOf));
      entCalls.say(false, false);
      again = took(answer, sent, wanted);
    } catch (failure) {
      if (failure.status) refused(failure);
      else notSent();
    }
    sending = false;
    if (again) later(0);
  };

  const notSent = () => {
    keep();
    entCalls.say(true, false);
    say(finishing ? words.toSend : words.unsent, true);
    document.documentElement.classList.toggle('to-send', finishing);
    later(4000);
  };

  // true when something more is to be sent: typed, or closed, while this was on its way
  const took = (answer, sent, done) => {
    const clashes = new Map(answer.conflicts.map((clash) => [String(clash.pupil), clash]));
    sent.forEach(([pupil, value, late]) => {
      const clash = clashes.get(pupil.dataset.pupil);
      if (clash) return ask(pupil, clash);
      pupil.dataset.was = value;
      pupil.dataset.wasMinutes = late;
    });
    say(words.saved);
    const ended = done !== 'SAVE';
    if (ended) finishing = false;
    keep();
    if (ended && answer.closed && !clashes.size) return leave();
    if (answer.closed) {
      correcting = true;
      submit.value = words.correct;
      say(fill(words.closedBy, answer.closedBy, answer.closedAt), true);
    }
    return !answer.closed && (finishing || (!correcting && changed().length > 0));
  };

  // the page of the server says how the call stands
  const leave = () => {
    const here = new URL(location.href);
    here.searchParams.delete('correcting');
    location.replace(here);
    return false;
  };

  const refused = (failure) => {
    keep();
    if (entCalls.isOver(failure)) {
      entCalls.say(false, true);
      say(words.signedOut + ' ', true);
      const link = document.createElement('a');
      link.href = location.href;
      link.textContent = words.signIn;
      state.append(link);
      later(15000);
    } else if (entCalls.isRefusal(failure)) {
      say(failure.sentence, true);
      finishing = false;
      keep();
    } else {
      say(words.fault, true);
      later(5000);
    }
  };

  // somebody else said otherwise: both are shown, nothing is overwritten before one of them is chosen
  const ask = (pupil, clash) => {
    const mine = [chosen(pupil), minutes(pupil)];
    const theirs = [clash.attendance, text(clash.minutes)];
    const box = document.createElement('div');
    box.className = 'clash';
    box.setAttribute('role', 'alert');
    const line = document.createElement('p');
    line.textContent = fill(words.conflict, clash.by, label(pupil, theirs[0]), clash.at);
    box.append(line);
    [[words.keep, theirs], [words.put, mine]].forEach(([verb, choice]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'quiet';
      button.textContent = `${verb} ${label(pupil, choice[0])} ${choice[1]}`.trim();
      button.addEventListener('click', () => {
        box.remove();
        pupil.dataset.was = theirs[0];
        pupil.dataset.wasMinutes = theirs[1];
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
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // somebody else closed it, and his is kept in everything: there is nothing to correct
    if (correcting && !asked && !changed().length) { keep(); leave(); return; }
    finishing = true;
    keep();
    send();
  });
  window.addEventListener('online', () => later(0));
  window.addEventListener('pageshow', () => { restore(); count(); if (finishing || (changed().length && !correcting)) later(0); });
  window.addEventListener('focus', () => { if (finishing || (changed().length && !correcting)) later(0); });
  entCalls.openSheet(lesson);
  go(pupils[0]);
})();
