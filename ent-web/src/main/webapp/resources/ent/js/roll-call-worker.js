// Lets two pages open while the network is away: the list of a teacher's lessons and the sheet of one. It asks the network
// first, always, and keeps nothing by itself: calls.js put the empty page into the cache, and what fills it elsewhere.
'use strict';

const kept = (address) => caches.match(address, { ignoreSearch: true, ignoreVary: true });

// the server behind a balancer that is itself there: as away as without any network
const isAway = (answer) => answer.status >= 502 && answer.status <= 504;

const page = async (request) => {
  const instead = () => kept(new URL('offline.xhtml', self.registration.scope).href);
  try {
    const answer = await fetch(request);
    return (isAway(answer) && await instead()) || answer;
  } catch (away) {
    const there = await instead();
    if (there) return there;
    throw away;
  }
};

// stylesheets and scripts carry the hash of their bytes: what is kept under the same address is the same
const part = (request) => fetch(request).catch(async (away) => {
  const there = await caches.match(request, { ignoreVary: true });
  if (there) return there;
  throw away;
});

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (request.url.includes('/jakarta.faces.resource/')) event.respondWith(part(request));
});
