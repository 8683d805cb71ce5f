/*
 * What Tasklist lacks for people who work in it: the dossier beside the task, a line above the form that says whose the
 * task is, with help for its step, cards that say until when, how many tasks a filter holds, and the way to our own
 * pages. Nothing in here may throw: a failing module stops the application.
 */
function element(name, text, className) {
  const made = document.createElement(name);
  if (text) {
    made.textContent = text;
  }
  if (className) {
    made.className = className;
  }
  return made;
}

function link(text, address) {
  const made = element('a', text);
  made.href = address;
  return made;
}

async function read(address) {
  const answer = await fetch(address, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  return answer.ok ? answer.json() : null;
}

function quietly(what, doIt) {
  try {
    return doIt();
  } catch (failure) {
    console.warn(what, failure);
    return undefined;
  }
}

function taskInSight() {
  const found = /[?&]task=([A-Za-z0-9-]+)/.exec(location.hash);
  return found ? found[1] : '';
}

// ------------------------------------------------------------------ the dossier beside the task

function showCase(node, taskId) {
  const frame = element('iframe', '', 'vinh-danh-case');
  frame.title = 'Hồ sơ của việc này';
  frame.src = '/viec/' + encodeURIComponent(taskId) + '/ho-so';
  const note = element('p', 'Đang tải hồ sơ…', 'vinh-danh-case-note');
  const fit = () =>
    quietly('case', () => {
      const inside = frame.contentDocument;
      if (inside && inside.documentElement) {
        frame.style.height = Math.max(400, inside.documentElement.scrollHeight + 24) + 'px';
      }
    });
  frame.addEventListener('load', () => {
    note.remove();
    fit();
    quietly('case', () => new ResizeObserver(fit).observe(frame.contentDocument.body));
  });
  node.replaceChildren(note, frame);
}

// ------------------------------------------------------------------ above the form

const helps = new Map();

function help(taskId) {
  if (!helps.has(taskId)) {
    helps.set(taskId, read('/api/tasks/' + encodeURIComponent(taskId) + '/guide').catch(() => null));
  }
  return helps.get(taskId);
}

function fillHelp(box, said) {
  if (!said) {
    box.append(element('p', 'Chưa có hướng dẫn cho bước này.'));
    return;
  }
  const list = element('dl');
  const add = (term, text, className) => {
    if (text) {
      list.append(element('dt', term), element('dd', text, className));
    }
  };
  add('Phải làm gì', said.toDo);
  add('Đến khi nào', said.until + (said.late ? ' – đã quá hạn' : ''), said.late ? 'vinh-danh-overdue' : '');
  add('Sau bước này có thể là', said.next.join('; '));
  add('Căn cứ', said.basis.join('; '));
  box.append(list);
}

function bar(taskId) {
  const made = element('div', '', 'vinh-danh-above-form');
  made.dataset.task = taskId;
  const owner = element('div', '', 'vinh-danh-owner');
  owner.setAttribute('role', 'status');
  const guide = element('details', '', 'vinh-danh-help');
  guide.append(element('summary', 'Hướng dẫn bước này'));
  guide.addEventListener('toggle', async () => {
    if (guide.open && guide.childElementCount === 1) {
      const box = element('div');
      guide.append(box);
      fillHelp(box, await help(taskId));
    }
  });
  made.append(owner, guide);
  return made;
}

function sayWhose(made, pane) {
  const owner = made.querySelector('.vinh-danh-owner');
  const claim = pane.querySelector('.actors button.claim');
  const state = claim ? 'open' : pane.querySelector('.actors .unclaim') ? 'mine' : 'others';
  if (made.dataset.state === state) {
    return;
  }
  if (made.dataset.state) {
    helps.delete(made.dataset.task);
    setTimeout(count, 1500);
  }
  made.dataset.state = state;
  if (owner.contains(document.activeElement)) {
    made.querySelector('summary').focus();
  }
  owner.replaceChildren();
  owner.hidden = state === 'mine';
  if (state === 'open') {
    const button = element('button', 'Nhận việc', 'btn btn-primary');
    button.type = 'button';
    button.addEventListener('click', () => {
      const present = pane.querySelector('.actors button.claim');
      if (present) {
        present.click();
      }
    });
    owner.append(element('span', 'Chưa có ai nhận việc này nên biểu mẫu còn khóa. '), button);
  } else if (state === 'others') {
    const line = element('span', 'Việc này đã có người khác nhận nên biểu mẫu bị khóa.');
    owner.append(line);
    help(made.dataset.task).then(said => {
      if (said && said.holder && !said.mine) {
        line.textContent =
          said.holder + ' đã nhận việc này nên biểu mẫu bị khóa; cần làm thay thì đề nghị người đó trả lại việc.';
      } else if (said && said.mine) {
        owner.hidden = true;
      }
    });
  }
}

// On a phone lists and task stand one below the other.
let inSight = '';

function comeIntoSight(pane, taskId) {
  if (inSight !== taskId && window.matchMedia('(max-width: 767px)').matches) {
    // After the form has been drawn, which makes the page as long as it needs.
    setTimeout(() => quietly('in sight', () => pane.scrollIntoView()), 800);
  }
  inSight = taskId;
}

// Of the engine's own tabs, those that the tab "Hồ sơ" and the help tell better.
const spared = ['Lịch sử', 'Mô tả'];

function spareTabs() {
  for (const tab of document.querySelectorAll('.task-card .nav-tabs li')) {
    tab.classList.toggle('vinh-danh-spared', spared.includes(tab.textContent.replace(/[^\p{L} ]/gu, '').trim()));
  }
}

function dressForm() {
  const taskId = taskInSight();
  const pane = document.querySelector('.task-card .actors') && document.querySelector('.task-card');
  const form = pane && pane.querySelector('.form-pane [cam-tasklist-form], [cam-task-form] [cam-tasklist-form]');
  if (!taskId || !form) {
    return;
  }
  let made = pane.querySelector('.vinh-danh-above-form');
  if (made && (made.dataset.task !== taskId || made.nextElementSibling !== form)) {
    made.remove();
    made = null;
  }
  if (!made) {
    made = bar(taskId);
    form.before(made);
    comeIntoSight(pane, taskId);
  }
  sayWhose(made, pane);
}

// ------------------------------------------------------------------ cards

let asked = new Map();
let asking = 0;

async function askCards() {
  const waiting = asked;
  asked = new Map();
  asking = 0;
  const said = await read('/api/tasks/cards?ids=' + [...waiting.keys()].join(',')).catch(() => null);
  for (const [taskId, nodes] of waiting) {
    const card = said && said[taskId];
    for (const node of nodes) {
      quietly('card', () => fillCard(node, card));
    }
  }
}

function fillCard(node, card) {
  node.replaceChildren();
  if (!card) {
    return;
  }
  const line = element('div', '', 'vinh-danh-due' + (card.overdue ? ' overdue' : card.soon ? ' soon' : ''));
  if (card.due) {
    line.append(element('span', 'Hạn: ' + card.due), element('strong', ' ' + card.distance));
  }
  node.append(line);
  const item = node.closest('li.task');
  if (item) {
    item.classList.toggle('vinh-danh-late', card.overdue);
    item.classList.add('vinh-danh-carded');
  }
}

function askCard(node, taskId) {
  asked.set(taskId, [...(asked.get(taskId) || []), node]);
  if (!asking) {
    asking = setTimeout(askCards, 30);
  }
}

// ------------------------------------------------------------------ how many tasks a filter holds

function cookie(name) {
  const found = document.cookie.split('; ').find(part => part.startsWith(name + '='));
  return found ? decodeURIComponent(found.substring(name.length + 1)) : '';
}

const filters = '/camunda/api/engine/engine/default/filter';
const counts = new Map();

async function count() {
  try {
    const all = (await read(filters + '?itemCount=false&resourceType=Task&firstResult=0&maxResults=50')) || [];
    for (const filter of all) {
      const answer = await fetch(filters + '/' + encodeURIComponent(filter.id) + '/count', {
        method: 'POST',
        credentials: 'same-origin',
        headers: {
          Accept: 'application/json',
          'Content-Type': 'application/json',
          'X-XSRF-TOKEN': cookie('XSRF-TOKEN')
        },
        body: '{}'
      });
      if (answer.ok) {
        counts.set(filter.name, (await answer.json()).count);
      }
    }
    showCounts();
  } catch (failure) {
    console.warn('counts', failure);
  }
}

/** The chosen filter's own count is Tasklist's; one for each looks the same everywhere. */
function showCounts() {
  for (const filter of document.querySelectorAll('.task-filters .task-filter h4.name a')) {
    const title = filter.firstChild ? filter.firstChild.textContent.trim() : '';
    const said = String(counts.get(title));
    if (counts.has(title) && filter.dataset.count !== said) {
      filter.dataset.count = said;
    }
  }
}

// ------------------------------------------------------------------ it all follows the page

let due = 0;
new MutationObserver(() => {
  if (!due) {
    due = setTimeout(() => {
      due = 0;
      quietly('above the form', dressForm);
      quietly('tabs', spareTabs);
      quietly('counts', showCounts);
    }, 100);
  }
}).observe(document.documentElement, { childList: true, subtree: true });

count();
setInterval(count, 60000);
window.addEventListener('hashchange', () => {
  helps.clear();
  setTimeout(count, 2000);
});

export default [
  {
    id: 'vinh-danh-case',
    pluginPoint: 'tasklist.task.detail',
    priority: 900,
    properties: { label: 'Hồ sơ' },
    render: (node, { taskId }) => quietly('case', () => showCase(node, taskId))
  },
  {
    id: 'vinh-danh-card',
    pluginPoint: 'tasklist.card',
    priority: 100,
    render: (node, { taskId }) => quietly('card', () => askCard(node, taskId))
  },
  {
    id: 'vinh-danh-pages',
    pluginPoint: 'tasklist.navbar.action',
    priority: 200,
    render: node =>
      quietly('pages', () => node.replaceChildren(link('Việc đã làm', '/viec-da-lam')))
  }
];
