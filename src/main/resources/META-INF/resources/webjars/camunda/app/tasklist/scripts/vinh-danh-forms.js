/*
 * What the embedded forms have in common: load, keep drafts, show findings, complete. Loaded by Tasklist as a custom
 * script; the forms reach it as window.VinhDanh. Rules live on the server: nothing here decides what is right.
 *
 * A form calls VinhDanh.task (work on something that exists) or VinhDanh.start (start a process) from its form script.
 */

import { filesOver } from './vinh-danh-files.js';

const SAVE_AFTER_MS = 1500;
const TOKEN_COOKIE = 'VD-XSRF-TOKEN';
const TOKEN_HEADER = 'X-VD-XSRF-TOKEN';
/** Tasklist shows no toast of its own for an error of this wording: the form itself says what is wrong. */
const QUIET = 'camForm submission prevented';

const TEMPLATES = {
  'vinh-danh/top': `
    <div class="vd-top" tabindex="-1">
      <p class="vd-loading" ng-if="vd.state === 'loading'" role="status">Đang tải…</p>
      <div class="alert alert-danger" ng-if="vd.state === 'failed'" role="alert">
        {{ vd.problem.message }}
        <a ng-if="vd.problem.signedOut" href="/login" target="_blank" rel="noopener">Đăng nhập ở thẻ mới</a>
        <button type="button" class="btn btn-default btn-sm" ng-click="vd.load()">Thử lại</button>
      </div>
      <div class="alert alert-warning" ng-if="vd.kept" role="alert">
        <p>Trên máy này còn nội dung bạn nhập lúc {{ vd.kept.at }} chưa lưu được.</p>
        <details ng-if="vd.kept.lines.length"><summary>Xem phần khác với bản đang hiển thị</summary>
          <pre class="vd-copy">{{ vd.kept.lines.join('\\n') }}</pre></details>
        <button type="button" class="btn btn-primary btn-sm" ng-click="vd.useKept()">Dùng lại nội dung đó</button>
        <button type="button" class="btn btn-default btn-sm" ng-click="vd.dropKept()">Bỏ đi</button>
      </div>
      <div class="alert alert-danger" ng-if="vd.conflict" role="alert">
        <p><strong>Chưa lưu được:</strong> {{ vd.conflict }}</p>
        <p>Nội dung bạn đã nhập được giữ lại trên máy này; sau khi tải bản mới bạn có thể dùng lại.</p>
        <button type="button" class="btn btn-primary btn-sm" ng-click="vd.reload()">Tải bản mới</button>
      </div>
      <div class="vd-findings" ng-if="vd.findings.length" ng-class="{'vd-strict': vd.strict}" role="region" aria-label="Những điểm cần xem lại">
        <button type="button" class="vd-findings-head" ng-click="vd.open = !vd.open" aria-expanded="{{ !!vd.open }}">
          <span class="glyphicon" ng-class="vd.open ? 'glyphicon-chevron-down' : 'glyphicon-chevron-right'" aria-hidden="true"></span>
          {{ vd.headline() }}
        </button>
        <div ng-if="vd.open">
          <ol ng-if="vd.blocking().length">
            <li ng-repeat="f in vd.blocking()" ng-include="'vinh-danh/finding'"></li>
          </ol>
          <div ng-if="vd.advisory().length">
            <p class="vd-advice-head">Lưu ý (không cản trở):</p>
            <ul><li ng-repeat="f in vd.advisory()" ng-include="'vinh-danh/finding'"></li></ul>
          </div>
        </div>
      </div>
      <div class="alert alert-info vd-slim" ng-if="vd.state === 'ready' && vd.readOnly()">Bạn chỉ xem được nội dung này, không sửa được.</div>
      <div class="alert alert-info vd-slim" ng-if="vd.state === 'ready' && !vd.readOnly() && vd.unclaimed()">Bấm <strong>Nhận việc</strong> ở phía trên để bắt đầu nhập.</div>
    </div>`,
  'vinh-danh/finding': `
    <a href ng-click="vd.jump(f)" ng-if="f.place.kind !== 'WHOLE'">{{ f.sentence }}</a><span ng-if="f.place.kind === 'WHOLE'">{{ f.sentence }}</span>
    <span class="vd-remedy" ng-if="f.remedy">→ {{ f.remedy }}</span>
    <small class="vd-clause" ng-if="f.source">({{ f.source }})</small>`,
  'vinh-danh/here': `
    <span class="glyphicon" ng-class="f.severity === 'ADVISORY' ? 'glyphicon-info-sign' : 'glyphicon-exclamation-sign'" aria-hidden="true"></span>
    {{ f.sentence }} <span class="vd-remedy" ng-if="f.remedy">{{ f.remedy }}</span>`,
  'vinh-danh/bottom': `
    <div class="vd-bottom" ng-if="vd.state === 'ready' && !vd.readOnly()" role="status" aria-live="polite">
      <span ng-if="vd.saving">Đang lưu…</span>
      <span ng-if="!vd.saving && vd.conflict" class="vd-bad">
        <strong>Chưa lưu được:</strong> người khác vừa sửa nội dung này.
        <button type="button" class="btn btn-default btn-xs" ng-click="vd.reload()">Tải bản mới</button>
      </span>
      <span ng-if="!vd.saving && !vd.conflict && vd.saveProblem" class="vd-bad">
        <strong>Chưa lưu được:</strong> {{ vd.saveProblem.message }}
        <a ng-if="vd.saveProblem.signedOut" href="/login" target="_blank" rel="noopener">Đăng nhập ở thẻ mới</a>
        <button type="button" class="btn btn-default btn-xs" ng-click="vd.saveNow()">Lưu lại</button>
      </span>
      <span ng-if="!vd.saving && !vd.conflict && !vd.saveProblem && vd.savedAt">Đã lưu lúc {{ vd.savedAt }}</span>
      <span ng-if="!vd.saving && !vd.conflict && !vd.saveProblem && !vd.savedAt">Nội dung được tự động lưu khi bạn nhập.</span>
    </div>`,
};

/* ---------- talking to the server ---------- */

function cookie(name) {
  const found = document.cookie.split('; ').find((c) => c.startsWith(name + '='));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

function problem(status, body) {
  const signedOut = status === 401;
  const words = {
    0: 'Không kết nối được với máy chủ. Kiểm tra mạng rồi thử lại; nội dung bạn nhập vẫn còn trên máy này.',
    401: 'Phiên làm việc đã hết. Hãy đăng nhập lại ở thẻ mới rồi quay về đây bấm lại; nội dung bạn nhập vẫn còn.',
  };
  const message = words[status] || (body && body.message) || 'Máy chủ gặp sự cố. Hãy thử lại sau ít phút; nếu vẫn không được, báo người quản trị.';
  const error = new Error(message);
  return Object.assign(error, { status, signedOut, findings: (body && body.findings) || [] });
}

async function answerOf(response) {
  const type = response.headers.get('Content-Type') || '';
  if (response.redirected && response.url.includes('/login')) {
    throw problem(401);
  }
  const body = type.includes('json') ? await response.json().catch(() => null) : null;
  if (!response.ok) {
    throw problem(response.status, body);
  }
  return body;
}

/** @returns the JSON answer; throws {message, status, signedOut, findings} in words for people */
async function request(method, path, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(method === 'GET' ? {} : { [TOKEN_HEADER]: cookie(TOKEN_COOKIE) }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (unreachable) {
    throw problem(0);
  }
  return answerOf(response);
}

/** Uploads one file. @param onProgress receives percent */
function upload(path, file, fields, onProgress) {
  return new Promise((resolve, reject) => {
    const data = new FormData();
    Object.entries(fields).forEach(([name, value]) => data.append(name, value));
    data.append('file', file, file.name.normalize('NFC'));
    const xhr = new XMLHttpRequest();
    xhr.open('POST', path);
    xhr.setRequestHeader('Accept', 'application/json');
    xhr.setRequestHeader(TOKEN_HEADER, cookie(TOKEN_COOKIE));
    xhr.upload.onprogress = (e) => e.lengthComputable && onProgress(Math.round((100 * e.loaded) / e.total));
    xhr.onerror = () => reject(problem(0));
    xhr.onload = () => {
      let body = null;
      try {
        body = JSON.parse(xhr.responseText);
      } catch (notJson) {
        /* told by the status */
      }
      return xhr.status >= 200 && xhr.status < 300 ? resolve(body) : reject(problem(xhr.status, body));
    };
    xhr.send(data);
  });
}

/* ---------- dates ---------- */

const two = (n) => String(n).padStart(2, '0');

/** '2021-06-30' → Date for a date field, or null */
function day(text) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(text || '');
  return parts ? new Date(+parts[1], parts[2] - 1, +parts[3]) : null;
}

/** '2021-07-08T17:00' → Date for a date-and-time field, or null */
function moment(text) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(text || '');
  return parts ? new Date(+parts[1], parts[2] - 1, +parts[3], +parts[4], +parts[5]) : null;
}

function iso(date) {
  return date ? `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` : null;
}

function isoMoment(date) {
  return date ? `${iso(date)}T${two(date.getHours())}:${two(date.getMinutes())}` : null;
}

function inWords(date) {
  return date ? `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}` : '';
}

function clock(date = new Date()) {
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/* ---------- dialog ---------- */

/** Asks in the page, since Tasklist's policy blocks confirm(). @returns promise of true or false */
function confirm({ title, text, yes, no = 'Không', danger = false }) {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'vd-dialog';
    const heading = dialog.appendChild(document.createElement('h4'));
    heading.textContent = title;
    dialog.setAttribute('aria-label', title);
    [].concat(text || []).forEach((line) => {
      dialog.appendChild(document.createElement('p')).textContent = line;
    });
    const row = dialog.appendChild(document.createElement('div'));
    row.className = 'vd-dialog-buttons';
    const button = (label, kind, answer) => {
      const b = row.appendChild(document.createElement('button'));
      b.type = 'button';
      b.className = 'btn ' + kind;
      b.textContent = label;
      b.addEventListener('click', () => {
        dialog.returnValue = answer ? 'yes' : 'no';
        dialog.close(dialog.returnValue);
      });
      return b;
    };
    const refuse = button(no, 'btn-default', false);
    button(yes, danger ? 'btn-danger' : 'btn-primary', true);
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.appendChild(dialog);
    dialog.showModal();
    refuse.focus();
  });
}

/* ---------- what was typed but could not be saved ---------- */

function shelf(path) {
  const key = 'vinh-danh:' + path;
  return {
    put(draft) {
      try {
        localStorage.setItem(key, JSON.stringify({ at: Date.now(), draft }));
      } catch (full) {
        /* the server's copy remains */
      }
    },
    get() {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch (unreadable) {
        return null;
      }
    },
    drop() {
      localStorage.removeItem(key);
    },
  };
}

/** Texts in `mine` that are not in `theirs`, for people to read and copy. */
function typedIn(mine, theirs) {
  const texts = (value) =>
    value && typeof value === 'object' ? Object.values(value).flatMap(texts) : typeof value === 'string' && value.trim() ? [value] : [];
  const known = new Set(texts(theirs));
  return [...new Set(texts(mine))].filter((text) => !known.has(text));
}

/* ---------- forms that work on something ---------- */

/**
 * @param spec.variable process variable that holds the code, e.g. 'dossierCode'
 * @param spec.path (code) → where the model is read and saved
 * @param spec.savePath (code) → where it is saved, when elsewhere
 * @param spec.draft (m) → what is saved, without the version; absent for forms that save nothing
 * @param spec.before () → promise of something else to load first
 * @param spec.arrive (m) prepares a model that came from the server (dates, defaults)
 * @param spec.arrived (m) proposes contents; they are saved as if they were typed
 * @param spec.merge (m, answer) takes over what the server computed, leaving alone what is being typed
 * @param spec.restore (m, draft) puts a kept draft into the model
 * @param spec.editable (m) → whether the person may save
 * @param spec.check (code) → where to ask for findings, when the model does not bring them
 * @param spec.mayGoOn (findings) → promise of true when the person completes in spite of blocking findings
 * @param spec.beforeComplete (m) → promise of false to stop
 * @param spec.keep false when nothing may be left on this machine
 */
function task(camForm, $scope, spec) {
  if ($scope.vd && $scope.vd.close) {
    $scope.vd.close();
  }
  prepare(camForm, $scope);

  const draft = spec.draft || (() => null);
  const editable = spec.editable || ((m) => m.editable !== false);
  const words = () => JSON.stringify(draft($scope.m));
  let code = '';
  let saved = '';
  let timer = 0;
  let running = null;
  let closed = false;
  let unwatch = () => {};
  let keep = null;

  const vd = ($scope.vd = shared($scope, camForm));
  $scope.m = null;

  Object.assign(vd, {
    code: () => code,
    readOnly: () => Boolean(spec.draft) && Boolean($scope.m) && !editable($scope.m),
    unclaimed: () => isUnclaimed(camForm),
    load,
    reload,
    saveNow: () => save().catch(() => {}),
    save,
    check,
    useKept() {
      if (spec.restore) {
        spec.restore($scope.m, vd.kept.draft);
      } else {
        Object.assign($scope.m, vd.kept.draft);
      }
      vd.kept = null;
    },
    dropKept() {
      vd.kept = null;
      keep.drop();
    },
    close() {
      if (!closed) {
        flush();
        closed = true;
        unwatch();
        window.removeEventListener('beforeunload', flush);
      }
    },
  });
  window.addEventListener('beforeunload', flush);
  $scope.$on('$destroy', vd.close);

  camForm.on('form-loaded', () => camForm.variableManager.fetchVariable(spec.variable));
  camForm.on('variables-fetched', () => {
    code = camForm.variableManager.variableValue(spec.variable);
    keep = spec.keep === false ? { put() {}, get: () => null, drop() {} } : shelf(spec.path(code));
    load();
  });
  camForm.on('store', () => {
    camForm.storePrevented = true;
    vd.saveNow();
  });

  async function load() {
    vd.state = 'loading';
    try {
      if (spec.before) {
        await spec.before();
      }
      arrive(await request('GET', spec.path(code)));
      vd.state = 'ready';
    } catch (failed) {
      vd.state = 'failed';
      vd.problem = failed;
    }
    $scope.$applyAsync();
  }

  function arrive(m) {
    if (spec.arrive) {
      spec.arrive(m);
    }
    unwatch();
    $scope.m = m;
    vd.conflict = null;
    vd.saveProblem = null;
    vd.findings = m.findings || [];
    saved = words();
    if (!spec.draft || !editable(m)) {
      return;
    }
    offerKept();
    if (spec.arrived && !vd.kept) {
      spec.arrived(m);
    }
    unwatch = $scope.$watch(words, (now) => {
      if (now === saved || closed) {
        return;
      }
      if (!vd.kept) {
        keep.put(draft($scope.m));
      }
      clearTimeout(timer);
      timer = setTimeout(() => save().catch(() => {}), SAVE_AFTER_MS);
    });
  }

  function offerKept() {
    const found = keep.get();
    if (!found || JSON.stringify(found.draft) === saved) {
      keep.drop();
      return;
    }
    const at = new Date(found.at);
    vd.kept = { at: `${clock(at)} ngày ${inWords(at)}`, draft: found.draft, lines: typedIn(found.draft, draft($scope.m)) };
  }

  function flush() {
    if (vd.state === 'ready' && spec.draft && !closed && editable($scope.m) && words() !== saved) {
      save().catch(() => {});
    }
  }

  /** Saves until nothing is unsaved. Rejects with the problem, which is then shown as well. */
  function save() {
    clearTimeout(timer);
    if (running) {
      return running.then(() => (closed || words() === saved ? undefined : save()));
    }
    if (!spec.draft || words() === saved) {
      return Promise.resolve();
    }
    if (vd.conflict) {
      return Promise.reject(new Error(vd.conflict));
    }
    const sent = words();
    const m = $scope.m;
    vd.saving = true;
    $scope.$applyAsync();
    running = request('PUT', (spec.savePath || spec.path)(code), { ...JSON.parse(sent), version: m.version })
      .then(
        (answer) => {
          saved = sent;
          vd.savedAt = clock();
          vd.saveProblem = null;
          vd.refusedPlaces = [];
          if (words() === saved && !vd.kept) {
            keep.drop();
          }
          if (answer) {
            m.version = answer.version;
            if (spec.merge) {
              spec.merge(m, answer);
            }
            if (answer.findings && !spec.check) {
              vd.findings = answer.findings;
            }
          }
          if (spec.check && vd.strict) {
            check();
          }
        },
        (failed) => {
          if (failed.status === 409) {
            vd.conflict = failed.message;
          } else {
            vd.saveProblem = failed;
            vd.refusedPlaces = failed.findings;
          }
          throw failed;
        },
      )
      .finally(() => {
        running = null;
        vd.saving = false;
        $scope.$applyAsync();
      });
    return running;
  }

  /** After a conflict: the server's version is shown, what was typed is offered again. */
  async function reload() {
    keep.put(draft($scope.m));
    await load();
  }

  /** Asks the server what would be refused now, and shows it. */
  async function check() {
    const found = spec.check
      ? await request('POST', spec.check(code), {})
      : ((await request('GET', spec.path(code))) || {}).findings || [];
    vd.findings = found;
    $scope.$applyAsync();
    return found;
  }

  const native = camForm.submit;
  // The form's own submit, so that saving can take its time: Tasklist keeps its button busy until the callback comes.
  camForm.submit = function (done) {
    const stop = (quiet) => {
      $scope.$applyAsync(() => done(new Error(quiet ? QUIET : 'Chưa hoàn thành được.')));
      return false;
    };
    complete(stop)
      .then((goOn) => {
        if (!goOn) {
          return;
        }
        // Codes were only read; nothing goes back as a variable.
        camForm.variableManager.variables = {};
        native.call(camForm, (error, result) => {
          if (error) {
            showRefusal();
          } else {
            closed = true;
            keep.drop();
          }
          done(error, result);
        });
      })
      .catch(() => {
        vd.toTop();
        stop(true);
      });
  };

  async function complete(stop) {
    if (vd.state !== 'ready') {
      return stop(true);
    }
    if (editable($scope.m)) {
      await save();
    }
    if (findsHere()) {
      const blocking = (await check()).filter((f) => f.severity !== 'ADVISORY');
      if (blocking.length) {
        vd.show();
        if (!spec.mayGoOn || !(await spec.mayGoOn(blocking))) {
          return stop(true);
        }
      }
    }
    if (spec.beforeComplete && !(await spec.beforeComplete($scope.m))) {
      return stop(true);
    }
    return true;
  }

  /** Whether the server can say beforehand what it would refuse. */
  function findsHere() {
    return editable($scope.m) && Boolean(spec.check || $scope.m.findings);
  }

  function showRefusal() {
    if (findsHere()) {
      check()
        .then((found) => found.length && vd.show())
        .catch(() => {});
    }
  }

  return vd;
}

/** What all forms show: state, findings and where they lie. */
function shared($scope, camForm) {
  const vd = {
    top: 'vinh-danh/top',
    bottom: 'vinh-danh/bottom',
    here: 'vinh-danh/here',
    state: 'loading',
    problem: null,
    findings: [],
    refusedPlaces: [],
    strict: false,
    open: false,
    saving: false,
    savedAt: '',
    saveProblem: null,
    conflict: null,
    kept: null,
    blocking: () => vd.findings.filter((f) => f.severity !== 'ADVISORY'),
    advisory: () => vd.findings.filter((f) => f.severity === 'ADVISORY'),
    headline() {
      const blocking = vd.blocking().length;
      const advisory = vd.advisory().length;
      if (!blocking) {
        return `Không còn điểm nào phải sửa; có ${advisory} điểm lưu ý`;
      }
      return (vd.strict ? `Có ${blocking} điểm phải sửa` : `Còn ${blocking} điểm phải làm trước khi hoàn thành`) + (advisory ? ` và ${advisory} điểm lưu ý` : '');
    },
    /** Findings to show at a place; a form that was not handed in yet is spared. */
    at(kind, key) {
      const lies = (f) => f.place && f.place.kind === kind && f.place.key === String(key);
      return vd.refusedPlaces.filter(lies).concat(vd.strict ? vd.findings.filter(lies) : []);
    },
    show() {
      vd.strict = true;
      vd.open = true;
      $scope.$applyAsync();
      // After the list has been drawn.
      setTimeout(vd.toTop, 60);
    },
    toTop() {
      const top = camForm.formElement[0].querySelector('.vd-top');
      if (top) {
        top.scrollIntoView({ block: 'start' });
        top.focus({ preventScroll: true });
      }
    },
    jump(finding) {
      const places = [...camForm.formElement[0].querySelectorAll('[data-place]')];
      const place = places.find((p) => p.dataset.place === finding.place.kind + ':' + finding.place.key);
      if (!place) {
        return;
      }
      vd.strict = true;
      place.scrollIntoView({ block: 'center' });
      const field = place.matches('input,select,textarea,button') ? place : place.querySelector('input:not([disabled]),select,textarea,button');
      if (field) {
        field.focus({ preventScroll: true });
      }
    },
  };
  return vd;
}

function prepare(camForm, $scope) {
  const cache = camForm.formElement.injector().get('$templateCache');
  Object.entries(TEMPLATES).forEach(([name, html]) => cache.put(name, html));
  camForm.formElement.attr('novalidate', 'novalidate');
  camForm.formElement.attr('autocomplete', 'off');
  $scope.dayInWords = (text) => inWords(day(text));
  // Date fields follow the browser's language, which need not be Vietnamese.
  $scope.dateInWords = inWords;
  $scope.momentInWords = (date) => (date ? `${clock(date)} ngày ${inWords(date)}` : '');
}

/** Tasklist greys the form of a task that is not one's own yet. */
function isUnclaimed(camForm) {
  return Boolean(camForm.formElement[0].closest('.disabled-form'));
}

/* ---------- forms that start a process ---------- */

/**
 * @param spec.choices where the choices are read
 * @param spec.usable (choice) → whether it may be started with
 * @param spec.arrive (m) after loading; m.choices are there
 * @param spec.variables (m) → {name: value} to submit, or a string that says what is missing
 */
function start(camForm, $scope, spec) {
  if ($scope.vd && $scope.vd.close) {
    $scope.vd.close();
  }
  prepare(camForm, $scope);
  const vd = ($scope.vd = shared($scope, camForm));
  const usable = spec.usable || (() => true);
  $scope.m = { choices: [] };
  Object.assign(vd, { load, readOnly: () => false, unclaimed: () => false });
  camForm.on('form-loaded', load);
  $scope.$watchGroup(['m.choice', 'm.award', 'm.direct'], () => {
    vd.missing = '';
  });
  camForm.on('store', () => {
    camForm.storePrevented = true;
  });

  async function load() {
    vd.state = 'loading';
    try {
      $scope.m.choices = await request('GET', spec.choices);
      if (spec.arrive) {
        spec.arrive($scope.m);
      }
      const free = $scope.m.choices.filter(usable);
      if (free.length === 1) {
        $scope.m.choice = free[0];
        if (spec.chosen) {
          spec.chosen($scope.m);
        }
      }
      vd.state = 'ready';
      $scope.$applyAsync(() => vd.barStart(free.length === 0));
    } catch (failed) {
      vd.state = 'failed';
      vd.problem = failed;
      vd.barStart(true);
    }
    $scope.$applyAsync();
  }

  /** Tasklist greys its start button while the form is invalid. */
  vd.barStart = (bar) => {
    const controller = $scope[camForm.formElement.attr('name')];
    if (controller && controller.$setValidity) {
      controller.$setValidity('choice', !bar);
    }
  };

  const native = camForm.submit;
  camForm.submit = function (done) {
    const wanted = vd.state === 'ready' ? spec.variables($scope.m) : 'Chưa tải xong.';
    if (typeof wanted === 'string') {
      vd.missing = wanted;
      $scope.$applyAsync(() => done(new Error(QUIET)));
      return;
    }
    vd.missing = '';
    const variables = {};
    Object.entries(wanted).forEach(([name, value]) => {
      variables[name] = { name, type: typeof value === 'boolean' ? 'Boolean' : 'String', value };
    });
    camForm.variableManager.variables = variables;
    native.call(camForm, (error, result) => {
      if (error) {
        vd.missing = error.message;
      }
      done(error, result);
    });
  };
  return vd;
}

/* ---------- Camunda Forms ---------- */

// Links in the text of a Camunda Form lead to our pages; the task must stay open.
function keepTaskOpen() {
  new MutationObserver(() => {
    document
      .querySelectorAll('.fjs-container a[href^="/"]:not([target])')
      .forEach((a) => a.setAttribute('target', '_blank'));
  }).observe(document.body, { childList: true, subtree: true });
}

/** An error of the last attempt says nothing about the next one; Tasklist would leave it on the screen. */
function clearOldErrors() {
  document.addEventListener(
    'click',
    (event) => {
      if (event.target instanceof Element && event.target.closest('[ng-click="complete()"], [ng-click="startProcessInstance()"]')) {
        document.querySelectorAll('.page-notifications .alert-danger [ng-click^="removeNotification"]').forEach((close) => close.click());
      }
    },
    true,
  );
}

function linkStyles() {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/forms/vinh-danh.css';
  document.head.appendChild(link);
}

const { transfer, attachments } = filesOver({ request, problem, token: () => ({ name: TOKEN_HEADER, value: cookie(TOKEN_COOKIE) }) }, confirm);

window.VinhDanh = { task, start, request, upload, transfer, attachments, confirm, day, moment, iso, isoMoment, inWords };
linkStyles();
clearOldErrors();
keepTaskOpen();

/** The list of dossiers, one click away from the tasks. */
export default [
  {
    id: 'vinh-danh-dossiers',
    pluginPoint: 'tasklist.navbar.action',
    priority: 150,
    render(node) {
      const link = document.createElement('a');
      link.href = '/ho-so';
      link.target = '_blank';
      link.textContent = 'Hồ sơ';
      node.appendChild(link);
    },
  },
];
