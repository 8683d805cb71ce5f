/*
 * A bell that says what is overdue, due soon or new, in the words of the daily mail. Nothing in here may throw: a failing
 * module stops the application.
 */
const everyMinute = 60000;

const bell = document.createElement('button');
bell.type = 'button';
bell.className = 'vinh-danh-bell';
bell.setAttribute('aria-haspopup', 'true');
bell.setAttribute('aria-expanded', 'false');

const panel = document.createElement('section');
panel.className = 'vinh-danh-notices';
panel.setAttribute('aria-label', 'Việc cần chú ý');
panel.tabIndex = -1;
panel.hidden = true;

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) {
    made.className = className;
  }
  return made;
}

function entry(notice, overdue) {
  const line = document.createElement('li');
  const name = notice.task + ' – ' + notice.subject;
  if (notice.link) {
    const link = element('a', name);
    link.href = notice.link;
    line.append(link);
  } else {
    line.append(element('div', name));
  }
  if (notice.about) {
    line.append(element('div', notice.about));
  }
  if (notice.when) {
    line.append(element('div', 'Hạn: ' + notice.when, overdue ? 'overdue' : ''));
  }
  return line;
}

function fill(sections) {
  panel.replaceChildren();
  if (sections.length === 0) {
    panel.append(element('p', 'Không có việc nào quá hạn, sắp đến hạn hay mới giao.'));
  }
  for (const section of sections) {
    const list = document.createElement('ul');
    section.notices.forEach(notice => list.append(entry(notice, section.overdue)));
    panel.append(element('h4', section.kind + ' (' + section.count + ')'), list);
    if (section.count > section.notices.length) {
      const more = '… và ' + (section.count - section.notices.length) + ' việc khác';
      panel.append(element('p', section.pages.length ? more + '.' : more + ' trong danh sách.'));
    }
    section.pages.forEach(page => {
      const link = element('a', page.words, 'elsewhere');
      link.href = page.address;
      panel.append(link);
    });
  }
  const mails = element('a', 'Hộp thư và thư tổng hợp', 'mails');
  mails.href = '/hop-thu';
  panel.append(mails);
}

function show(open) {
  panel.hidden = !open;
  bell.setAttribute('aria-expanded', String(open));
  if (open) {
    // What is next on the keyboard is what was opened.
    panel.focus();
  }
}

/** On a slow machine the answer is here before the application's header is. */
function hang() {
  const header = document.querySelector('.navbar-header');
  if (!header) {
    setTimeout(hang, 300);
  } else if (!header.contains(bell)) {
    header.append(bell);
    document.body.append(panel);
  }
}

async function ring() {
  try {
    const answer = await fetch('/api/notices', { credentials: 'same-origin', headers: { Accept: 'application/json' } });
    if (!answer.ok) {
      return;
    }
    const sections = await answer.json();
    const count = of => of.reduce((sum, section) => sum + section.count, 0);
    const all = count(sections);
    const overdue = count(sections.filter(section => section.overdue));
    bell.replaceChildren(
      element('span', '', 'glyphicon glyphicon-bell'),
      element('span', String(all), overdue > 0 ? 'count overdue' : 'count')
    );
    bell.setAttribute(
      'aria-label',
      all + ' việc cần chú ý' + (overdue > 0 ? ', trong đó ' + overdue + ' việc quá hạn' : '')
    );
    bell.title = bell.getAttribute('aria-label');
    fill(sections);
    hang();
  } catch (failure) {
    console.warn('bell', failure);
  }
}

bell.addEventListener('click', () => show(panel.hidden));
panel.addEventListener('click', event => {
  if (event.target instanceof HTMLAnchorElement) {
    show(false);
  }
});
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && !panel.hidden) {
    show(false);
    bell.focus();
  }
});
document.addEventListener('click', event => {
  if (!panel.hidden && event.target instanceof Node && !panel.contains(event.target) && !bell.contains(event.target)) {
    show(false);
  }
});

ring();
setInterval(ring, everyMinute);
window.addEventListener('hashchange', () => setTimeout(ring, 1500));

export default [];
