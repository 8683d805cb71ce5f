/*
 * Where typed words are kept until they are handed in: on this machine with every key, on the server a moment later. One
 * shelf per piece of work and person. And how two versions of the same form are compared, field by field.
 */
import { clock, inVietNam, inWords, request } from '/js/server.js';

const PREFIX = 'vinh-danh:draft:';
const FORGOTTEN_AFTER_MS = 60 * 24 * 3600 * 1000;

let me = null;

/** @returns promise of the login name; empty when the session has ended */
export function whoAmI() {
  if (!me) {
    me = fetch('/camunda/api/admin/auth/user/default', { credentials: 'same-origin', headers: { Accept: 'application/json' } })
      .then((answer) => (answer.ok ? answer.json() : {}))
      .then((user) => user.userId || '', () => '')
      .then((id) => {
        if (!id) {
          me = null;
        }
        return id;
      });
  }
  return me;
}

export function moment(at) {
  const date = inVietNam(at);
  return `${clock(date)} ngày ${inWords(date)}`;
}

/** Words of long ago, and those of people who never came back to this machine, do not stay on it for ever. */
function forgetOld(store) {
  try {
    Object.keys(store)
      .filter((key) => key.startsWith(PREFIX))
      .forEach((key) => {
        const kept = JSON.parse(store.getItem(key) || 'null');
        if (!kept || Date.now() - kept.at > FORGOTTEN_AFTER_MS) {
          store.removeItem(key);
        }
      });
  } catch (unreadable) {
    /* nothing to forget */
  }
}
forgetOld(localStorage);

/**
 * @param work 'task/<id>' or 'start/<process>'
 * @param options.confidential keeps nothing beyond this tab
 * @param options.onElsewhere receives {at, content} when the same person typed something else in another window
 * @returns promise of the shelf
 */
export async function shelf(work, { confidential = false, onElsewhere = () => {} } = {}) {
  const store = confidential ? sessionStorage : localStorage;
  const key = `${PREFIX}${await whoAmI()}:${work}`;
  const path = '/api/drafts/' + work.split('/').map(encodeURIComponent).join('/');
  let version = 0;
  let content = null;
  let pushed = '';
  let running = null;
  let asked = false;

  function local() {
    try {
      return JSON.parse(store.getItem(key));
    } catch (unreadable) {
      return null;
    }
  }

  async function remote() {
    if (confidential) {
      return null;
    }
    const found = await request('GET', path);
    version = found ? found.version : 0;
    return found ? { at: found.savedAt, content: found.content } : null;
  }

  async function send(keepalive) {
    const sent = JSON.stringify(content);
    try {
      version = (await request('PUT', path, { version, content }, keepalive)).version;
      pushed = sent;
    } catch (failed) {
      if (failed.status !== 409) {
        throw failed;
      }
      const other = await remote();
      if (other && JSON.stringify(other.content) !== sent) {
        asked = true;
        onElsewhere(other);
      }
    }
  }

  return {
    put(typed) {
      content = typed;
      try {
        store.setItem(key, JSON.stringify({ at: Date.now(), content }));
      } catch (full) {
        /* the server's copy remains */
      }
    },
    /** Brings what was put last to the server. Rejects with the problem. */
    push(keepalive = false) {
      if (confidential || !content || asked || JSON.stringify(content) === pushed) {
        return Promise.resolve();
      }
      if (running && !keepalive) {
        return running.then(() => this.push());
      }
      running = send(keepalive).finally(() => {
        running = null;
      });
      return running;
    },
    /** The person has chosen between two windows: this one may write again. */
    answered() {
      asked = false;
      pushed = '';
    },
    /** @returns promise of the newest {at, content} from here and from the server, or null */
    async get() {
      const here = local();
      const there = await remote().catch(() => null);
      pushed = there ? JSON.stringify(there.content) : '';
      const newest = here && (!there || here.at > there.at) ? here : there;
      content = newest && newest.content;
      return newest;
    },
    drop() {
      content = null;
      pushed = '';
      store.removeItem(key);
      if (version) {
        version = 0;
        request('DELETE', path, undefined, true).catch(() => {});
      }
    },
    /** The task is done: its drafts on the server went with it. */
    forget() {
      content = null;
      store.removeItem(key);
    },
  };
}

/* ---------- two versions of a form ---------- */

const ROW_KEYS = ['targetNumber', 'criterion', 'dossierCode', 'unitId', 'documentType', 'key', 'code', 'id'];

function rowKey(rows) {
  return ROW_KEYS.find((key) => rows.length && rows.every((row) => row && typeof row === 'object' && row[key] !== undefined && row[key] !== null));
}

const same = (a, b) => JSON.stringify(a ?? '') === JSON.stringify(b ?? '');

/** @returns Map of path (array of steps) in words → {path, value}; rows that carry a key of their own are told apart by it */
function leaves(value, path = [], found = new Map()) {
  if (Array.isArray(value)) {
    const key = rowKey(value);
    if (key) {
      value.forEach((row) => leaves(row, [...path, { key, value: row[key] }], found));
      return found;
    }
  } else if (value && typeof value === 'object') {
    Object.entries(value).forEach(([name, part]) => leaves(part, [...path, name], found));
    return found;
  }
  found.set(JSON.stringify(path), { path, value });
  return found;
}

function step(value, by) {
  return typeof by === 'object' ? (value || []).find((row) => row[by.key] === by.value) : (value || {})[by];
}

function put(draft, path, value) {
  const target = path.slice(0, -1).reduce(step, draft);
  const last = path[path.length - 1];
  if (target && typeof last === 'string') {
    target[last] = value;
    return true;
  }
  return false;
}

/**
 * Where two versions differ.
 * @param base what both began with; null when unknown
 * @returns [{id, path, mine, theirs, take}]; take is who is taken unless the person says otherwise
 */
export function differences(base, mine, theirs) {
  const before = base ? leaves(base) : new Map();
  const there = leaves(theirs);
  return [...leaves(mine)]
    .filter(([id, leaf]) => !same(leaf.value, there.get(id)?.value))
    .map(([id, leaf]) => {
      const untouched = before.has(id) && same(before.get(id).value, leaf.value);
      return { id, path: leaf.path, mine: leaf.value, theirs: there.get(id)?.value, take: untouched ? 'theirs' : 'mine', both: !untouched && before.has(id) && !same(before.get(id).value, there.get(id)?.value) };
    });
}

/** @returns a copy of theirs with the differences that are taken from mine */
export function merged(theirs, chosen) {
  const result = structuredClone(theirs);
  chosen.filter((d) => d.take === 'mine').forEach((d) => put(result, d.path, d.mine));
  return result;
}

/** A value as people read it. */
export function shown(value, words = {}) {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length)) {
    return '(trống)';
  }
  if (typeof value === 'boolean') {
    return value ? 'có' : 'không';
  }
  if (Array.isArray(value)) {
    return value.map((row) => (row && typeof row === 'object' ? Object.values(row).filter((v) => typeof v === 'string' && v && !words.hidden?.includes(v) && !/^[A-Z_]+$/.test(v)).join(' ') : shown(row, words))).join('\n');
  }
  if (typeof value === 'object') {
    return Object.values(value).map((part) => shown(part, words)).join(' ');
  }
  const date = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(value);
  if (date) {
    return `${date[4] ? date[4] + ' ngày ' : ''}${date[3]}/${date[2]}/${date[1]}`;
  }
  return words[value] || String(value);
}
