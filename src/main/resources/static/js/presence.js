/* Tells the server that something is open here, and people who else has it open. */
import { SAVED, clock, inVietNam, inWords, request } from '/js/server.js';

const EVERY_MS = 15000;

function since(at) {
  const date = inVietNam(at);
  return inVietNam(Date.now()).toDateString() === date.toDateString() ? clock(date) : `${clock(date)} ngày ${inWords(date)}`;
}

/** 'Nguyễn Thị Hoa đang mở hồ sơ này từ 14:02' */
function inSentence(other, what) {
  return `${other.name} ${other.editing ? 'đang mở để làm' : 'đang xem'} ${what} từ ${since(other.since)}.`;
}

/**
 * @param code of the dossier, registration, list, review or session
 * @param what as people call it, e.g. 'hồ sơ này'
 * @param editing whether it can be changed here
 * @param show receives ({people: [sentence], saved: sentence or ''})
 * @returns {current(), stop()}: current says that what is shown is the newest
 */
export function presence(code, { what, editing, show }) {
  const path = '/api/presence/' + encodeURIComponent(code);
  let saved = false;
  let newest = 0;
  let fresh = true;
  let stopped = false;
  let soon = 0;

  async function beat() {
    if (stopped || document.visibilityState === 'hidden') {
      return;
    }
    const told = saved;
    saved = false;
    try {
      const answer = await request('PUT', path, { editing: editing(), saved: told });
      if (fresh) {
        newest = answer.now;
        fresh = false;
      }
      const last = answer.others.filter((o) => o.savedAt && o.savedAt > newest).sort((a, b) => b.savedAt - a.savedAt)[0];
      if (!stopped) {
        show({
          people: answer.others.map((o) => inSentence(o, what)),
          saved: last ? `${last.name} vừa lưu thay đổi lúc ${since(last.savedAt)}.` : '',
        });
      }
    } catch (unheard) {
      saved = saved || told;
    }
  }

  function onSaved() {
    saved = true;
    clearTimeout(soon);
    soon = setTimeout(beat, 300);
  }

  function leave() {
    request('DELETE', path, undefined, true).catch(() => {});
  }

  const timer = setInterval(beat, EVERY_MS);
  window.addEventListener(SAVED, onSaved);
  document.addEventListener('visibilitychange', beat);
  window.addEventListener('pagehide', leave);
  beat();

  return {
    current() {
      fresh = true;
      beat();
    },
    stop() {
      stopped = true;
      clearInterval(timer);
      clearTimeout(soon);
      window.removeEventListener(SAVED, onSaved);
      document.removeEventListener('visibilitychange', beat);
      window.removeEventListener('pagehide', leave);
      leave();
    },
  };
}

/* A page that carries data-presence shows it by itself. */
const place = document.querySelector('[data-presence]');
if (place) {
  presence(place.dataset.presence, {
    what: 'hồ sơ này',
    editing: () => false,
    show({ people, saved }) {
      place.replaceChildren();
      people.concat(saved || []).forEach((sentence) => {
        place.appendChild(document.createElement('div')).textContent = sentence;
      });
      if (saved) {
        const again = place.lastChild.appendChild(document.createElement('a'));
        again.href = '';
        again.textContent = ' Tải lại để xem';
      }
      place.hidden = !people.length && !saved;
    },
  });
}
