/* While an import runs, its state is read again every two seconds; when it ends, the page is read anew. */
(function () {
  'use strict';
  var state = document.getElementById('state');
  if (!state || state.dataset.running !== 'true') {
    return;
  }
  function again() {
    fetch(location.href, {credentials: 'same-origin'})
      .then(function (answer) { return answer.ok ? answer.text() : ''; })
      .then(function (text) {
        var fresh = text && new DOMParser().parseFromString(text, 'text/html').getElementById('state');
        if (fresh && fresh.dataset.running === 'true') {
          state.replaceChildren.apply(state, Array.from(fresh.childNodes));
          setTimeout(again, 2000);
        } else {
          location.reload();
        }
      })
      .catch(function () { setTimeout(again, 5000); });
  }
  setTimeout(again, 2000);
}());
