/*
 * Sending files and showing those that are there. Used by vinh-danh-forms.js; the forms reach it as VinhDanh.transfer
 * and VinhDanh.attachments.
 */

const WORDS = {
  waiting: 'chờ gửi',
  sending: 'đang gửi',
  checking: 'đang kiểm tra…',
  lost: 'Mất kết nối khi đang gửi.',
};

/** @param server {request, problem, token: () → {name, value}, saved: (method, path)} as in /js/server.js */
export function filesOver(server, confirm) {
  /**
   * One file on its way to the server. The body of the request is the file itself, so that it streams.
   *
   * @param fields sent with it besides its name
   * @param changed called whenever something that is shown has changed
   * @param mostBytes what the server would refuse is not sent at all; it says so in the server's words
   * @returns {name, percent, phase, words(), start(), cancel()}; start() → promise of the answer, null when cancelled;
   *     it waits while the network is lost and rejects with what the server refused
   */
  function transfer(path, file, fields, changed, mostBytes = Infinity) {
    let xhr = null;
    let settle = null;
    const query = new URLSearchParams({ ...fields, name: file.name.normalize('NFC') });
    const t = {
      name: file.name,
      percent: 0,
      phase: 'waiting',
      words: () => (t.phase === 'sending' ? `${WORDS.sending} ${t.percent} %` : WORDS[t.phase] || ''),
      start: () =>
        new Promise((resolve, reject) => {
          settle = (end, value) => {
            window.removeEventListener('online', t.again);
            settle = null;
            end(value);
          };
          t.resolve = resolve;
          t.reject = reject;
          if (t.phase === 'cancelled') {
            settle(resolve, null);
          } else if (file.size > mostBytes) {
            settle(reject, tooLarge());
          } else {
            send();
          }
        }),
      again() {
        if (t.phase === 'lost') {
          send();
        }
      },
      cancel() {
        t.phase = 'cancelled';
        if (xhr) {
          xhr.abort();
        }
        if (settle) {
          settle(t.resolve, null);
        }
        changed();
      },
    };

    function tooLarge() {
      const megabytes = (bytes) => (bytes / 1048576).toFixed(1).replace('.', ',') + ' MB';
      return Object.assign(new Error('Tệp quá lớn.'), {
        findings: [
          {
            sentence: `Tệp “${file.name}” nặng ${megabytes(file.size)}, vượt mức ${megabytes(mostBytes)}.`,
            remedy: 'Quét lại với độ phân giải thấp hơn hoặc tách thành nhiều tệp.',
          },
        ],
      });
    }

    function show(phase) {
      t.phase = phase;
      changed();
    }

    function send() {
      xhr = new XMLHttpRequest();
      xhr.open('POST', `${path}?${query}`);
      xhr.setRequestHeader('Accept', 'application/json');
      xhr.setRequestHeader('Content-Type', 'application/octet-stream');
      const token = server.token();
      xhr.setRequestHeader(token.name, token.value);
      xhr.upload.onprogress = (e) => {
        if (e.lengthComputable) {
          t.percent = Math.floor((100 * e.loaded) / e.total);
          changed();
        }
      };
      xhr.upload.onload = () => show('checking');
      xhr.onerror = () => {
        // The server keeps nothing of half a file, and one that did arrive is not kept twice.
        window.addEventListener('online', t.again);
        show('lost');
      };
      xhr.onload = () => {
        let body = null;
        try {
          body = JSON.parse(xhr.responseText);
        } catch (notJson) {
          /* told by the status */
        }
        if (xhr.status >= 200 && xhr.status < 300) {
          server.saved('POST', path);
          settle(t.resolve, body);
        } else {
          settle(t.reject, server.problem(xhr.status, body));
        }
      };
      t.percent = 0;
      show('sending');
      xhr.send(file);
    }

    return t;
  }

  /**
   * Mounts the papers attached to a case for one purpose: the list with size, who and when; for those who may add, a
   * button, drag and drop, progress and removing. Refusals stand in the box.
   *
   * @param container element that is filled
   * @param subject code of the case
   * @param purpose id of what the papers are for
   * @param options {title: instead of the purpose's name, hint: shown below it, changed: (files) → told after each change}
   * @returns {reload()}
   */
  function attachments(container, subject, purpose, options = {}) {
    const base = `/api/attachments/${encodeURIComponent(subject)}`;
    const path = `${base}/${encodeURIComponent(purpose)}`;
    let shown = null;
    let problems = [];
    const underWay = [];

    container.classList.add('vd-slot');
    container.dataset.place = 'DOCUMENT:' + purpose;
    container.addEventListener('dragover', (event) => {
      event.preventDefault();
      event.stopPropagation();
      container.classList.toggle('vd-over', Boolean(shown && shown.mayAdd));
    });
    container.addEventListener('dragleave', () => container.classList.remove('vd-over'));
    container.addEventListener('drop', (event) => {
      event.preventDefault();
      event.stopPropagation();
      container.classList.remove('vd-over');
      if (shown && shown.mayAdd) {
        add(event.dataTransfer.files);
      }
    });

    async function reload() {
      try {
        shown = await server.request('GET', path);
        if (options.changed) {
          options.changed(shown.files);
        }
      } catch (failed) {
        problems = [failed.message];
      }
      draw();
    }

    async function add(files) {
      problems = [];
      const waiting = Array.from(files).map((file) => {
        const t = transfer(path, file, {}, draw, shown.mostBytes);
        underWay.push(t);
        return t;
      });
      draw();
      for (const t of waiting) {
        try {
          await t.start();
        } catch (refused) {
          problems = problems.concat(sentences(t.name, refused));
        }
        underWay.splice(underWay.indexOf(t), 1);
      }
      await reload();
    }

    async function remove(file) {
      const yes = await confirm({
        title: `Gỡ tệp “${file.fileName}”?`,
        text: 'Tệp được đánh dấu là đã gỡ; việc này được ghi vào nhật ký.',
        yes: 'Gỡ tệp',
        danger: true,
      });
      if (!yes) {
        return;
      }
      problems = [];
      try {
        await server.request('DELETE', `${base}/${encodeURIComponent(file.code)}`);
      } catch (refused) {
        problems = sentences(file.fileName, refused);
      }
      await reload();
    }

    function draw() {
      const box = document.createDocumentFragment();
      const title = options.title || (shown ? shown.name : '');
      box.append(element('span', 'vd-slot-name', title));
      if (options.hint) {
        box.append(element('div', 'vd-muted', options.hint));
      }
      problems.forEach((sentence) => {
        const line = element('p', 'vd-here', sentence);
        line.setAttribute('role', 'alert');
        box.append(line);
      });
      const list = element('ul', 'vd-files');
      (shown ? shown.files : []).forEach((file) => list.append(fileLine(file)));
      underWay.forEach((t) => list.append(transferLine(t)));
      if (list.children.length) {
        box.append(list);
      } else if (shown && !shown.mayAdd) {
        box.append(element('div', 'vd-muted', 'Chưa có tệp nào.'));
      }
      if (shown && shown.mayAdd) {
        box.append(picker(title));
      }
      container.replaceChildren(box);
    }

    function fileLine(file) {
      const line = element('li');
      const name = element('span', 'vd-file');
      if (file.waiting) {
        name.append(file.fileName, ' ', element('strong', 'vd-bad', `(${file.waiting})`));
      } else {
        const link = element('a', '', file.fileName);
        link.href = file.url;
        link.setAttribute('download', '');
        name.append(link);
      }
      if (file.preview && !file.waiting) {
        const look = element('a', '', 'xem');
        look.href = file.preview;
        look.target = '_blank';
        look.setAttribute('aria-label', `Xem tệp ${file.fileName}`);
        name.append(' (', look, ')');
      }
      name.append(' ', element('span', 'vd-muted', `${file.size} – ${file.uploadedBy}, ${file.uploadedAt}`));
      line.append(name);
      if (shown.mayAdd) {
        line.append(button('Gỡ', `Gỡ tệp ${file.fileName}`, () => remove(file)));
      }
      return line;
    }

    function transferLine(t) {
      const line = element('li');
      line.setAttribute('role', 'status');
      line.append(element('span', 'vd-file', t.name), element('span', t.phase === 'lost' ? 'vd-bad' : 'vd-muted', t.words()));
      if (t.phase === 'lost') {
        line.append(button('Gửi lại', `Gửi lại tệp ${t.name}`, t.again));
      }
      line.append(button('Hủy', `Hủy gửi tệp ${t.name}`, t.cancel));
      const bar = element('span', 'vd-progress');
      bar.append(element('div'));
      bar.firstChild.style.width = t.percent + '%';
      line.append(bar);
      return line;
    }

    function picker(title) {
      const pick = element('span', 'btn btn-default btn-sm vd-pick', 'Chọn tệp…');
      const input = element('input');
      input.type = 'file';
      input.multiple = true;
      input.accept = shown.endings.join(',');
      input.setAttribute('aria-label', `Chọn tệp cho ${title}`);
      input.addEventListener('change', (event) => {
        // The dossier's own form listens for files as well.
        event.stopPropagation();
        add(input.files);
      });
      pick.append(input);
      return pick;
    }

    reload();
    return { reload };
  }

  /** <vd-attachments subject="…" purpose="…" hint="…"> in a form, also where Angular draws it late. */
  customElements.define(
    'vd-attachments',
    class extends HTMLElement {
      static observedAttributes = ['subject', 'purpose'];

      attributeChangedCallback() {
        const subject = this.getAttribute('subject');
        const purpose = this.getAttribute('purpose');
        if (subject && purpose && !subject.includes('{{') && !this.mounted) {
          this.mounted = attachments(this, subject, purpose, { title: this.getAttribute('heading'), hint: this.getAttribute('hint') });
        }
      }
    },
  );

  return { transfer, attachments };
}

/** What to show at the place of a file that was refused. */
function sentences(name, refused) {
  return refused.findings.length ? refused.findings.map((f) => `${f.sentence} ${f.remedy || ''}`.trim()) : [`${name}: ${refused.message}`];
}

function element(tag, kind, text) {
  const made = document.createElement(tag);
  if (kind) {
    made.className = kind;
  }
  if (text) {
    made.textContent = text;
  }
  return made;
}

function button(label, spoken, pressed) {
  const made = element('button', 'btn btn-link btn-xs', label);
  made.type = 'button';
  made.setAttribute('aria-label', spoken);
  made.addEventListener('click', pressed);
  return made;
}
