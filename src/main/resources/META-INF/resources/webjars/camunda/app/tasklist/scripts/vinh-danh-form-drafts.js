/*
 * Keeps what is typed into Camunda Forms as our own forms do: on this machine with every key, on the server a moment
 * later, put back with a notice. Reaches a form through the services that form-js hands to its components. Nothing in here
 * may throw: a failing module stops the application.
 */
import { moment, shelf } from '/js/drafts.js';

const PUSH_AFTER_MS = 1500;

/** Tasks that were completed here. Tasklist hands a Camunda Form in by itself and tells nobody; the browser lists it. */
const handedIn = new Set();
try {
  new PerformanceObserver((list) => {
    list.getEntries().forEach((entry) => {
      const [, task] = /\/task\/([^/?]+)\/submit-form/.exec(entry.name) || [];
      if (task && entry.responseStatus < 300) {
        handedIn.add(task);
      }
    });
  }).observe({ type: 'resource' });
} catch {
  // Then the server is asked.
}

/** form-js passes {getService} to its components as a context; @returns the form shown in a container, or null */
function formIn(container) {
  const open = [container.__k];
  for (let steps = 0; open.length && steps < 500; steps++) {
    const node = open.pop();
    if (Array.isArray(node)) {
      open.push(...node);
    } else if (node && typeof node === 'object') {
      const services = node.props && node.props.value && node.props.value.getService;
      if (services) {
        return services('form', false);
      }
      open.push(node.__k);
    }
  }
  return null;
}

function keysOf(components) {
  return (components || []).flatMap((c) => (c.components ? keysOf(c.components) : c.key || []));
}

function taskId() {
  return new URLSearchParams(location.hash.split('?')[1] || '').get('task');
}

function button(label, onClick) {
  const b = document.createElement('button');
  b.type = 'button';
  b.className = 'btn btn-default btn-xs';
  b.textContent = label;
  b.addEventListener('click', onClick);
  return b;
}

function notice(container, words, label, onClick) {
  let box = container.previousElementSibling;
  if (!box || !box.classList.contains('vd-restored')) {
    box = document.createElement('div');
    box.className = 'alert alert-info vd-slim vd-restored';
    box.setAttribute('role', 'status');
    container.before(box);
  }
  box.replaceChildren(words + ' ', button(label, onClick));
}

async function keep(container) {
  const task = taskId();
  const form = formIn(container);
  if (!task || !form || container.closest('.modal')) {
    return;
  }
  const state = () => form._getState();
  const keys = keysOf(state().schema.components);
  const typed = () => Object.fromEntries(keys.map((key) => [key, state().data[key] ?? null]));
  const shelved = await shelf('task/' + task, {
    onElsewhere(other) {
      notice(container, `Ở cửa sổ khác, lúc ${moment(other.at)}, bạn đã nhập khác.`, 'Dùng nội dung đó', () => {
        shelved.answered();
        retype(other.content.typed);
      });
    },
  });
  const before = typed();
  let last = JSON.stringify(before);

  function retype(values) {
    form.importSchema(state().schema, { ...state().data, ...values });
    last = '';
    onChange();
  }

  function offer(found) {
    const drop = () => {
      retype(before);
      notice(container, `Đã bỏ bản nháp bạn nhập lúc ${moment(found.at)}.`, 'Hoàn lại', take);
    };
    const take = () => {
      retype(found.content.typed);
      notice(container, `Đã khôi phục nội dung bạn nhập lúc ${moment(found.at)}.`, 'Bỏ bản nháp', drop);
    };
    take();
  }

  let timer = 0;
  const push = (leaving) => shelved.push(leaving).catch(() => {});
  function onChange() {
    const now = JSON.stringify(typed());
    if (now === last) {
      return;
    }
    last = now;
    clearTimeout(timer);
    if (now === JSON.stringify(before)) {
      shelved.drop();
      return;
    }
    shelved.put({ typed: typed() });
    timer = setTimeout(push, PUSH_AFTER_MS);
  }

  const found = await shelved.get();
  if (found && found.content && found.content.typed && JSON.stringify(found.content.typed) !== last) {
    offer(found);
  }
  form.on('changed', onChange);

  const onHide = () => document.visibilityState === 'hidden' && push(true);
  const onLeave = () => push(true);
  document.addEventListener('visibilitychange', onHide);
  window.addEventListener('pagehide', onLeave);
  const gone = new MutationObserver(() => {
    if (!container.isConnected) {
      gone.disconnect();
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', onLeave);
      clearTimeout(timer);
      leave();
    }
  });
  gone.observe(document.body, { childList: true, subtree: true });

  /** The form went away: either the task was completed, or somebody turned to another one. */
  async function leave() {
    try {
      await new Promise((resolve) => setTimeout(resolve, 500));
      if (handedIn.has(task)) {
        shelved.forget();
        return;
      }
      await push(false);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const answer = await fetch('/api/drafts/task/' + encodeURIComponent(task), { credentials: 'same-origin', headers: { Accept: 'application/json' } });
      if (answer.status === 404) {
        shelved.forget();
      }
    } catch (unreachable) {
      /* it will be forgotten with age */
    }
  }
}

/** Tasklist leaves a copy on the machine for whoever signs in next, and puts it back without a word. Ours has an owner. */
function dropUnownedCopies() {
  try {
    Object.keys(localStorage)
      .filter((key) => key.startsWith('camunda-form:'))
      .forEach((key) => localStorage.removeItem(key));
  } catch {
    // No storage, no copies.
  }
}
dropUnownedCopies();

const known = new WeakSet();
new MutationObserver(() => {
  document.querySelectorAll('.fjs-container').forEach((container) => {
    if (!known.has(container) && container.__k && container.querySelector('.fjs-form-field')) {
      known.add(container);
      keep(container).catch((failed) => console.warn('form drafts', failed));
    }
  });
}).observe(document.documentElement, { childList: true, subtree: true });

export default [];
