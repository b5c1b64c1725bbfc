/* Justifications to answer: A accepts, R refuses, P and S go to the previous and the next one, as long as the focus is on
   the page and not in a field. R without a word goes to the word first: the family reads why. */
(function () {
  'use strict';

  const word = document.getElementById('answer:word');
  const heading = document.getElementById('pupil');

  function click(id) {
    const button = document.getElementById(id);
    if (button) { button.click(); }
  }
  function refuse() {
    if (word.value.trim()) { click('answer:refuse'); } else { word.focus(); }
  }
  const keys = {
    a: () => click('answer:accept'),
    r: refuse,
    p: () => click('previous'),
    s: () => click('next')
  };
  document.addEventListener('keydown', event => {
    const key = keys[event.key.toLowerCase()];
    const field = event.target.closest('input:not([type=submit]), select, textarea');
    const inPlace = event.target.closest('#content');
    if (key && inPlace && !field && !event.altKey && !event.ctrlKey && !event.metaKey && !event.repeat) {
      event.preventDefault();
      key();
    }
  });
  // who comes from the one before goes on without the mouse; who just arrived begins at the top as on every page
  if (/[?&]at=/.test(location.search)) { heading.focus(); }
}());
