/*
 * What all four web applications need around them: sign-out and sign-in through our own pages, and in a rehearsal a
 * band that shows the day the clock stands at. Nothing in here may throw: a failing module stops the application.
 */
const signInPage = '/login';

function cookie(name) {
  const found = document.cookie.split('; ').find(part => part.startsWith(name + '='));
  return found ? decodeURIComponent(found.substring(name.length + 1)) : '';
}

function signOut() {
  return fetch('/logout', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'X-VD-XSRF-TOKEN': cookie('VD-XSRF-TOKEN') }
  }).then(
    () => location.assign(signInPage + '?logout'),
    () => location.assign(signInPage)
  );
}

// The application's own sign-out ends only its half of the session.
document.addEventListener(
  'click',
  event => {
    const link = event.target instanceof Element ? event.target.closest('li.logout a, [ng-click="logout()"]') : null;
    if (link) {
      event.preventDefault();
      event.stopImmediatePropagation();
      signOut();
    }
  },
  true
);

// After a session has ended in the middle of a task, the same person comes back to the same task in this tab.
const leftAt = 'vinh-danh-left-at';
let person = '';
let lastPlace = location.hash;

function remember(place) {
  try {
    if (person && /[?&]task=/.test(place)) {
      sessionStorage.setItem(leftAt, JSON.stringify({ person, path: location.pathname, place }));
    }
  } catch {
    // Not remembered: they begin at the list.
  }
}

function comeBack() {
  try {
    const left = JSON.parse(sessionStorage.getItem(leftAt));
    if (left && left.path === location.pathname) {
      sessionStorage.removeItem(leftAt);
      if (left.person === person) {
        location.hash = left.place;
      }
    }
  } catch {
    // Nothing to come back to.
  }
}

fetch('/camunda/api/admin/auth/user/default', { credentials: 'same-origin', headers: { Accept: 'application/json' } })
  .then(answer => (answer.ok ? answer.json() : null))
  .then(user => {
    if (user && user.userId) {
      person = user.userId;
      comeBack();
    }
  })
  .catch(() => undefined);

// Its own sign-in form would not sign in to our pages.
function leaveForSignIn() {
  if (/^#!?\/login/.test(location.hash)) {
    remember(lastPlace);
    location.assign(signInPage + (person ? '?ended' : ''));
  } else {
    lastPlace = location.hash;
  }
}
window.addEventListener('hashchange', leaveForSignIn);
leaveForSignIn();

function band(today) {
  const strip = document.createElement('a');
  strip.className = 'vinh-danh-band';
  strip.href = '/dien-tap';
  strip.textContent = 'Diễn tập: hôm nay là ' + today.day;
  document.body.classList.add('vinh-danh-rehearsal');
  document.body.appendChild(strip);
}

// "in 3 days" on a card is counted from Date.now(): in a rehearsal that must be the rehearsal's now. The distance is
// remembered for the session, because the first cards may be drawn before the answer comes.
const realNow = Date.now.bind(Date);
const remembered = 'vinh-danh-clock';

function setClock(distance) {
  Date.now = () => realNow() + distance;
}

try {
  setClock(Number(sessionStorage.getItem(remembered)) || 0);
} catch {
  // No storage, no memory: the answer below sets the clock.
}

fetch('/api/today', { credentials: 'same-origin', headers: { Accept: 'application/json' } })
  .then(answer => (answer.ok ? answer.json() : null))
  .then(today => {
    if (today && today.rehearsal) {
      const distance = today.now - realNow();
      setClock(distance);
      band(today);
      sessionStorage.setItem(remembered, String(distance));
    }
  })
  .catch(() => undefined);

export default [];
