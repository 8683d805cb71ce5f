/*
 * What the embedded forms have in common: load, keep drafts, show findings, complete. Loaded by Tasklist as a custom
 * script; the forms reach it as window.VinhDanh. Rules live on the server: nothing here decides what is right.
 *
 * A form calls VinhDanh.task (work on something that exists) or VinhDanh.start (start a process) from its form script.
 */

import { filesOver } from './vinh-danh-files.js';
import { clock, inWords, problem, request, tellSaved, token, two } from '/js/server.js';
import { differences, merged, moment as when, shelf, shown } from '/js/drafts.js';
import { presence } from '/js/presence.js';

const SAVE_AFTER_MS = 1500;
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
      <div class="alert alert-info vd-slim" ng-if="vd.others.length || vd.savedByOther" role="status">
        <div ng-repeat="sentence in vd.others track by $index"><span class="glyphicon glyphicon-user" aria-hidden="true"></span> {{ sentence }}</div>
        <div ng-if="vd.savedByOther"><strong>{{ vd.savedByOther }}</strong>
          <button type="button" class="btn btn-default btn-xs" ng-click="vd.seeNewest()">Tải lại để xem</button></div>
      </div>
      <div class="alert alert-info vd-slim" ng-if="vd.restored" role="status">
        <span ng-if="!vd.restored.dropped">Đã khôi phục nội dung bạn nhập lúc {{ vd.restored.at }}.
          <button type="button" class="btn btn-default btn-xs" ng-click="vd.dropRestored()">Bỏ bản nháp</button></span>
        <span ng-if="vd.restored.dropped">Đã bỏ bản nháp bạn nhập lúc {{ vd.restored.at }}.
          <button type="button" class="btn btn-default btn-xs" ng-click="vd.takeRestored()">Hoàn lại</button></span>
      </div>
      <div class="alert alert-warning vd-choice-box" ng-if="vd.choice" role="alert">
        <p><strong>{{ vd.choice.title }}</strong> {{ vd.choice.text }}</p>
        <table class="table table-condensed">
          <thead><tr><th scope="col">Mục</th><th scope="col">Bạn nhập</th><th scope="col">{{ vd.choice.other }}</th></tr></thead>
          <tbody><tr ng-repeat="d in vd.choice.rows track by d.id">
            <th scope="row">{{ d.label }}<div class="vd-bad" ng-if="d.both">cả hai cùng sửa</div></th>
            <td><label class="vd-plain"><input type="radio" name="vd-take-{{ $index }}" value="mine" ng-model="d.take" ng-if="!vd.choice.closed"/> <span class="vd-copied">{{ d.mineShown }}</span></label></td>
            <td><label class="vd-plain"><input type="radio" name="vd-take-{{ $index }}" value="theirs" ng-model="d.take" ng-if="!vd.choice.closed"/> <span class="vd-copied">{{ d.theirsShown }}</span></label></td>
          </tr></tbody>
        </table>
        <button type="button" class="btn btn-primary btn-sm" ng-click="vd.choice.keep()" ng-if="!vd.choice.closed">Giữ các phần đã chọn</button>
        <button type="button" class="btn btn-default btn-sm" ng-click="vd.choice.leave()">{{ vd.choice.leaveWords }}</button>
      </div>
      <div class="vd-findings" ng-if="vd.findings.length" ng-class="{'vd-strict': vd.strict && vd.blocking().length}" role="region" aria-label="Những điểm cần xem lại">
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
        <button type="button" class="btn btn-default btn-xs" ng-click="vd.compare()">Xem chỗ khác nhau</button>
      </span>
      <span ng-if="!vd.saving && !vd.conflict && vd.saveProblem" class="vd-bad">
        <strong>Chưa lưu được:</strong> {{ vd.saveProblem.message }}
        <a ng-if="vd.saveProblem.signedOut" href="/login" target="_blank" rel="noopener">Đăng nhập ở thẻ mới</a>
        <button type="button" class="btn btn-default btn-xs" ng-click="vd.saveNow()" ng-if="vd.savesItself()">Lưu lại</button>
      </span>
      <span ng-if="!vd.saving && !vd.conflict && !vd.saveProblem && vd.savedAt">Đã lưu lúc {{ vd.savedAt }}</span>
      <span ng-if="!vd.saving && !vd.conflict && !vd.saveProblem && !vd.savedAt && vd.savesItself()">Nội dung được tự động lưu khi bạn nhập.</span>
    </div>`,
};

/* ---------- dates ---------- */

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
 * @param spec.checked (findings) called after every check
 * @param spec.mayGoOn (findings) → promise of true when the person completes in spite of blocking findings
 * @param spec.beforeComplete (m) → promise of false to stop
 * @param spec.keep false when nothing may be left on this machine
 * @param spec.typed (m) → what is typed but saved by a button of its own; kept as a draft only, put back by spec.retype
 * @param spec.labels names of the fields of a draft, by path: {summary: 'Tóm tắt', 'results.note': 'Ghi chú, chỉ tiêu'}
 * @param spec.words (m) → values of a draft as people read them: {AGREE: 'Đồng ý'}
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
  let base = null;
  let timer = 0;
  let running = null;
  let closed = false;
  let unwatch = () => {};
  let keep = null;
  let here = null;

  const vd = ($scope.vd = shared($scope, camForm));
  $scope.m = null;

  Object.assign(vd, {
    code: () => code,
    readOnly: () => Boolean(spec.draft) && Boolean($scope.m) && !editable($scope.m),
    savesItself: () => Boolean(spec.draft) && Boolean($scope.m) && editable($scope.m),
    unclaimed: () => isUnclaimed(camForm),
    load,
    saveNow: () => save().catch(() => {}),
    save,
    check,
    dropRestored: () => putBack(true),
    takeRestored: () => putBack(false),
    compare: () => compare().catch(fails),
    seeNewest: () => save().then(load, () => vd.toTop()),
    close() {
      if (!closed) {
        flush();
        release();
      }
    },
  });
  /** Nothing is watched, kept or told from here on; others see that this person has left. */
  function release() {
    closed = true;
    unwatch();
    stopListening();
    if (here) {
      here.stop();
    }
  }
  const stopListening = listen(flush, () => vd.saveProblem && vd.saveProblem.signedOut && vd.saveNow());
  $scope.$on('$destroy', vd.close);

  camForm.on('form-loaded', () => camForm.variableManager.fetchVariable(spec.variable));
  camForm.on('variables-fetched', () => {
    code = camForm.variableManager.variableValue(spec.variable);
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
      keep = keep || (await shelf('task/' + camForm.taskId, { confidential: spec.keep === false, onElsewhere }));
      const [m, found] = await Promise.all([request('GET', spec.path(code)), keep.get()]);
      arrive(m, found);
      vd.state = 'ready';
      if (spec.keep !== false) {
        announce();
      }
    } catch (failed) {
      vd.state = 'failed';
      vd.problem = failed;
    }
    $scope.$applyAsync();
  }

  function announce() {
    if (here) {
      here.current();
      return;
    }
    here = presence(code, {
      what: WHAT[spec.variable] || 'nội dung này',
      editing: () => Boolean($scope.m) && editable($scope.m) && !isUnclaimed(camForm),
      show({ people, saved: changed }) {
        vd.others = people;
        vd.savedByOther = vd.conflict ? '' : changed;
        $scope.$applyAsync();
      },
    });
  }

  /** @param found what is kept of this form, if anything */
  function arrive(m, found) {
    if (spec.arrive) {
      spec.arrive(m);
    }
    unwatch();
    $scope.m = m;
    vd.conflict = null;
    vd.choice = null;
    vd.saveProblem = null;
    vd.savedByOther = '';
    vd.findings = m.findings || [];
    saved = words();
    base = draft(m);
    if (spec.typed) {
      unwatch = keepTyping($scope, vd, keep, found, () => spec.typed($scope.m), (typed) => spec.retype($scope.m, typed));
    }
    if (!spec.draft || !editable(m)) {
      return;
    }
    offer(found);
    if (spec.arrived && !found) {
      spec.arrived(m);
    }
    unwatch = $scope.$watch(words, (now) => {
      if (now === saved || closed) {
        return;
      }
      if (!vd.choice || vd.conflict) {
        shelve();
      }
      clearTimeout(timer);
      timer = setTimeout(() => save().catch(() => {}), SAVE_AFTER_MS);
    });
  }

  function shelve() {
    keep.put({ typed: draft($scope.m), base, version: $scope.m.version });
  }

  function restore(typed) {
    if (spec.restore) {
      spec.restore($scope.m, typed);
    } else {
      Object.assign($scope.m, structuredClone(typed));
    }
  }

  /** Puts back what was typed on these very data; asks when the data moved on meanwhile. */
  function offer(found) {
    const kept = found && found.content;
    if (!kept || !kept.typed || JSON.stringify(kept.typed) === saved) {
      keep.drop();
      return;
    }
    if (kept.version === $scope.m.version) {
      restore(kept.typed);
      vd.restored = { at: when(found.at), typed: kept.typed, before: base };
      return;
    }
    choose(kept.base, kept.typed, {
      title: `Bạn đã nhập dở lúc ${when(found.at)}, sau đó nội dung này được lưu bản mới.`,
      text: 'Chọn phần muốn giữ ở từng mục.',
      other: 'Bản mới',
      leaveWords: 'Bỏ bản nháp, dùng bản mới',
    });
  }

  function putBack(dropped) {
    vd.restored.dropped = dropped;
    restore(dropped ? vd.restored.before : vd.restored.typed);
  }

  /** Shows where two versions differ, and does what the person decides. The form shows theirs meanwhile. */
  function choose(before, mine, asking) {
    const theirs = draft($scope.m);
    const names = spec.words ? spec.words($scope.m) : {};
    const rows = differences(before, mine, theirs).map((d) => ({
      ...d,
      label: labelOf(d.path, spec.labels || {}, $scope.m),
      mineShown: shown(d.mine, names),
      theirsShown: shown(d.theirs, names),
    }));
    if (!rows.length) {
      keep.drop();
      return;
    }
    vd.choice = {
      ...asking,
      rows,
      keep() {
        vd.choice = null;
        restore(merged(draft($scope.m), rows));
        if (words() === saved) {
          keep.drop();
        }
      },
      leave() {
        vd.choice = null;
        if (asking.closed) {
          return;
        }
        vd.restored = { at: clock(), typed: merged(theirs, rows.map((d) => ({ ...d, take: 'mine' }))), before: theirs, dropped: true };
        keep.drop();
      },
    };
  }

  /** After a conflict: shows the newest version and what was typed on the older one. */
  async function compare() {
    const mine = draft($scope.m);
    const before = base;
    shelve();
    const newest = await request('GET', spec.path(code));
    const said = vd.conflict;
    arrive(newest, null);
    if (here) {
      here.current();
    }
    if (!editable(newest)) {
      choose(before, mine, {
        title: said,
        text: 'Nội dung không còn sửa được ở đây; phần bạn nhập còn dưới đây để chép lại.',
        other: 'Bản mới',
        leaveWords: 'Đóng',
        closed: true,
      });
    } else {
      choose(before, mine, {
        title: 'Người khác vừa lưu bản mới.',
        text: 'Phần bạn nhập vẫn còn: chọn phần muốn giữ ở từng mục, hoặc xem bản mới rồi quyết định.',
        other: 'Bản mới',
        leaveWords: 'Chỉ dùng bản mới',
      });
    }
    vd.toTop();
    $scope.$applyAsync();
  }

  function onElsewhere(other) {
    const kept = other.content;
    if (!kept || !kept.typed) {
      keep.answered();
      return;
    }
    choose(null, kept.typed, {
      title: `Ở cửa sổ khác, lúc ${when(other.at)}, bạn đã nhập khác.`,
      text: 'Chọn phần muốn giữ ở từng mục.',
      other: 'Ở cửa sổ này',
      leaveWords: 'Giữ nội dung ở cửa sổ này',
    });
    keep.answered();
    $scope.$applyAsync();
  }

  function fails(failed) {
    vd.saveProblem = failed;
    $scope.$applyAsync();
  }

  function flush(leaving) {
    if (vd.state === 'ready' && spec.draft && !closed && editable($scope.m) && words() !== saved) {
      save(leaving).catch(() => {});
    }
  }

  /** Saves until nothing is unsaved. Rejects with the problem, which is then shown as well. */
  function save(leaving = false) {
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
    running = request('PUT', (spec.savePath || spec.path)(code), { ...JSON.parse(sent), version: m.version }, leaving)
      .then(
        (answer) => {
          saved = sent;
          vd.savedAt = clock();
          vd.saveProblem = null;
          vd.refusedPlaces = [];
          base = JSON.parse(sent);
          if (words() === saved && !vd.choice) {
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
            compare().catch(fails);
          } else {
            vd.saveProblem = failed;
            vd.refusedPlaces = failed.findings;
            if (failed.status && !failed.signedOut) {
              keep.push(leaving).catch(() => {});
            }
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

  /** Asks the server what would be refused now, and shows it. */
  async function check() {
    const found = spec.check
      ? await request('POST', spec.check(code), {})
      : ((await request('GET', spec.path(code))) || {}).findings || [];
    vd.findings = found;
    if (spec.checked) {
      spec.checked(found);
    }
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
            release();
            keep.forget();
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

const WHAT = {
  dossierCode: 'hồ sơ này',
  registrationCode: 'đăng ký này',
  blocRegistrationCode: 'danh sách này',
  blocReviewCode: 'cuộc bình xét này',
  councilSessionCode: 'phiên họp này',
  opinionCode: 'ý kiến này',
};

/** What a field is called; a row adds its number or name. */
function labelOf(path, labels, m) {
  const names = path.filter((step) => typeof step === 'string').join('.');
  const row = path.find((step) => typeof step === 'object');
  const rows = row ? m[path[0]] : null;
  const found = Array.isArray(rows) ? rows.find((r) => r[row.key] === row.value) : null;
  const name = row ? (typeof row.value === 'number' ? String(row.value) : (found && (found.unitName || found.text || found.name)) || '') : '';
  return [labels[names] || 'Nội dung', name].filter(Boolean).join(' – ');
}

/** Leaving, hiding, and coming back to the page. @returns how to stop listening */
function listen(leave, comeBack) {
  const onLeave = () => leave(true);
  const onVisible = () => (document.visibilityState === 'hidden' ? leave(true) : comeBack());
  window.addEventListener('pagehide', onLeave);
  window.addEventListener('focus', comeBack);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    window.removeEventListener('pagehide', onLeave);
    window.removeEventListener('focus', comeBack);
    document.removeEventListener('visibilitychange', onVisible);
  };
}

/**
 * Keeps what is typed where there is nothing to save it in, until it is handed in; puts back what is found.
 * @param typed () → what is typed
 * @param retype (typed) puts it back
 * @returns how to stop
 */
function keepTyping($scope, vd, keep, found, typed, retype) {
  const words = () => JSON.stringify(typed());
  const before = typed();
  let last = words();
  let timer = 0;
  const push = (leaving) => keep.push(leaving).catch(() => {});
  if (found && found.content && found.content.typed && JSON.stringify(found.content.typed) !== last) {
    retype(found.content.typed);
    vd.restored = { at: when(found.at), typed: found.content.typed };
  }
  vd.dropRestored = () => {
    vd.restored.dropped = true;
    retype(before);
  };
  vd.takeRestored = () => {
    vd.restored.dropped = false;
    retype(vd.restored.typed);
  };
  const unwatch = $scope.$watch(words, (now) => {
    if (now === last) {
      return;
    }
    last = now;
    clearTimeout(timer);
    if (now === JSON.stringify(before)) {
      keep.drop();
      return;
    }
    keep.put({ typed: typed() });
    timer = setTimeout(push, SAVE_AFTER_MS);
  });
  const stopListening = listen(push, push);
  $scope.$on('$destroy', stopListening);
  return () => {
    clearTimeout(timer);
    unwatch();
    stopListening();
  };
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
    restored: null,
    choice: null,
    others: [],
    savedByOther: '',
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
  let keep = null;
  let stop = () => {};
  Object.assign(vd, { load, readOnly: () => false });
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
      stop();
      keep = await shelf('start/' + String(camForm.processDefinitionKey || camForm.processDefinitionId).split(':')[0]);
      stop = keepTyping($scope, vd, keep, await keep.get(), () => choicesOf($scope.m), rechoose);
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
      } else {
        stop();
        keep.drop();
      }
      done(error, result);
    });
  };

  /** Choices are remembered by what they are called, not as they stand in a list that may change. */
  function rechoose(typed) {
    const m = $scope.m;
    m.choice = m.choices.find((c) => usable(c) && idOf(c) === typed.choice) || null;
    if (spec.chosen) {
      spec.chosen(m);
    }
    const further = Object.values(m.choice || {}).filter(Array.isArray).flat();
    Object.entries(typed).forEach(([name, value]) => {
      if (name !== 'choice') {
        m[name] = further.find((c) => idOf(c) === value) || (typeof value === 'string' && value.startsWith('#') ? null : value);
      }
    });
  }
  return vd;
}

const idOf = (choice) => '#' + [choice.id, choice.campaignId, choice.unitId, choice.blocId].filter(Boolean).join('/');

function choicesOf(m) {
  return Object.fromEntries(
    Object.entries(m)
      .filter(([name, value]) => !Array.isArray(value) && !name.startsWith('$') && value !== null && value !== undefined)
      .map(([name, value]) => [name, typeof value === 'object' && !(value instanceof Date) ? idOf(value) : value]),
  );
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
  const clear = (event) => {
    if (event.target instanceof Element && event.target.closest('[ng-click="complete()"], [ng-click="startProcessInstance()"], .start-process-action, .tasks-list li.task, .fjs-container')) {
      document.querySelectorAll('.page-notifications .alert-danger [ng-click^="removeNotification"]').forEach((close) => close.click());
    }
  };
  document.addEventListener('click', clear, true);
  document.addEventListener('change', clear, true);
}

function linkStyles() {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/forms/vinh-danh.css';
  document.head.appendChild(link);
}

const { transfer, attachments } = filesOver({ request, problem, token, saved: tellSaved }, confirm);

window.VinhDanh = { task, start, request, transfer, attachments, confirm, day, moment, iso, isoMoment, inWords };
linkStyles();
clearOldErrors();
keepTaskOpen();

function pageLink(id, priority, href, words) {
  return {
    id,
    pluginPoint: 'tasklist.navbar.action',
    priority,
    render(node) {
      const link = document.createElement('a');
      link.href = href;
      link.target = '_blank';
      link.textContent = words;
      node.appendChild(link);
    },
  };
}

/** Our own pages, one click away from the tasks. */
export default [
  pageLink('vinh-danh-dossiers', 150, '/ho-so', 'Hồ sơ'),
  pageLink('vinh-danh-progress', 145, '/ket-qua', 'Kết quả'),
  pageLink('vinh-danh-deadlines', 140, '/moc-han', 'Thời hạn'),
];
