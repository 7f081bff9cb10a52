/**
 * Shows reminders that come by web push, and opens the page that they name. It keeps no page and answers no request: its scope
 * holds none. What it shows are fixed sentences from our own server.
 */
self.addEventListener('push', (event) => {
  let told = {};
  try {
    told = event.data.json();
  } catch {
    // A browser that was woken has to show something.
  }
  const text = (value, otherwise) => (typeof value === 'string' && value !== '' ? value.slice(0, 200) : otherwise);
  event.waitUntil(
    self.registration.showNotification(text(told.title, 'AnakKita'), {
      body: text(told.body, 'Ada pemberitahuan. Buka aplikasi untuk melihatnya.'),
      tag: text(told.id, 'anakkita'),
      icon: '/logo.svg',
      lang: 'id',
      data: { link: pathOf(told.link) },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(pathOf(event.notification.data?.link)));
});

/** A path of our own pages, and nothing else. */
function pathOf(link) {
  return typeof link === 'string' && /^\/(?!\/)[\w\-/?=&.]*$/.test(link) ? link : '/pemberitahuan';
}

/** The window that is open already, else a new one. */
async function open(path) {
  const address = new URL(path, self.location.origin).href;
  const [window] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (window === undefined) return self.clients.openWindow(address);
  await window.focus();
  return window.navigate(address).catch(() => self.clients.openWindow(address));
}
