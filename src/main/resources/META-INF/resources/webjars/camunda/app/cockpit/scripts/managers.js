/*
 * What managers see in Cockpit besides what Cockpit shows: the overview first, how much waits where on every diagram, the
 * history of a dossier, and codes that people know in place of the engine's ids. Nothing in here may throw: a failing
 * module stops the application.
 */
const overviewPage = '/tong-quan';

function quietly(work) {
  try {
    return work();
  } catch (failure) {
    console.warn('managers', failure);
    return undefined;
  }
}

function read(address) {
  return fetch(address, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
    .then(answer => (answer.ok ? answer.json() : null))
    .catch(() => null);
}

// A page of ours as high as it is long, so that only Cockpit scrolls.
function frame(node, address, title) {
  const page = document.createElement('iframe');
  page.className = 'vinh-danh-frame';
  page.title = title;
  page.src = address;
  page.addEventListener('load', () =>
    quietly(() => {
      const content = page.contentDocument;
      if (!content || !content.body.classList.contains('framed')) {
        return;
      }
      const grow = () => {
        page.style.height = content.documentElement.querySelector('main').offsetHeight + 24 + 'px';
      };
      grow();
      new ResizeObserver(() => quietly(grow)).observe(content.querySelector('main'));
    })
  );
  node.appendChild(page);
}

const dashboard = {
  id: 'vinh-danh-overview',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  properties: { label: 'Tổng quan' },
  render: node =>
    quietly(() => {
      document.body.classList.add('vinh-danh-overview');
      frame(node, overviewPage + '?khung', 'Tổng quan đợt thi đua');
    }),
  unmount: () => document.body.classList.remove('vinh-danh-overview')
};

const navigation = {
  id: 'vinh-danh-overview-link',
  pluginPoint: 'cockpit.navigation',
  priority: 100,
  properties: { label: 'Tổng quan' },
  render: node =>
    quietly(() => {
      const link = document.createElement('a');
      link.href = overviewPage;
      link.textContent = 'Tổng quan';
      node.appendChild(link);
    })
};

// Heat: the more waiting has piled up at a step, the darker and thicker its badge; the rest is told when it is pointed at.
function badge(load) {
  const box = document.createElement('div');
  const level = load.open === 0 ? 0 : 1 + Math.min(2, Math.floor(load.heat * 3));
  box.className = 'vinh-danh-load level-' + level;
  box.tabIndex = 0;
  const number = document.createElement('strong');
  number.textContent = [load.open && load.open + ' chờ', load.done && '✓ ' + load.done].filter(Boolean).join(' · ');
  box.appendChild(number);
  const details = document.createElement('div');
  for (const words of load.words) {
    const line = document.createElement('div');
    line.textContent = words;
    details.appendChild(line);
  }
  box.appendChild(details);
  return box;
}

// Where a diagram calls another one, what people do there is told on the call, too.
const workOfCall = { callActivity_appraisal: 'userTask_appraiseDossier' };

function showLoads(viewer) {
  const overlays = viewer.get('overlays');
  const elements = viewer.get('elementRegistry');
  read('/api/overview/steps').then(loads =>
    quietly(() => {
      const told = loads || {};
      for (const [call, step] of Object.entries(workOfCall)) {
        told[call] = told[step] || { words: [] };
      }
      for (const [step, load] of Object.entries(told)) {
        const element = elements.get(step);
        if (element && load.words.length > 0) {
          overlays.add(step, {
            position: { top: element.height + 3, left: 0 },
            scale: { min: 0.9 },
            html: badge(load)
          });
        }
      }
    })
  );
}

const heat = {
  id: 'vinh-danh-loads',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  render: viewer => quietly(() => showLoads(viewer))
};

const history = {
  id: 'vinh-danh-history',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 100,
  properties: { label: 'Quá trình hồ sơ' },
  render: (node, data) =>
    quietly(() => {
      const words = document.createElement('p');
      words.className = 'vinh-danh-words';
      words.textContent = 'Đang đọc…';
      node.appendChild(words);
      read('/camunda/api/engine/engine/default/process-instance/' + data.processInstanceId).then(instance =>
        quietly(() => {
          const code = instance && instance.businessKey;
          if (code && /-HS-\d+$/.test(code)) {
            words.remove();
            frame(node, overviewPage + '/ho-so/' + code + '?khung', 'Quá trình hồ sơ ' + code);
          } else {
            words.textContent = 'Đây không phải là quy trình của một hồ sơ.';
          }
        })
      );
    })
};

// Where Cockpit shows the engine's id of an instance, people read the code of its dossier, session or campaign.
const idOfTheEngine = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const codes = new Map();

function codeOf(instance) {
  if (!codes.has(instance)) {
    codes.set(
      instance,
      read('/camunda/api/engine/engine/default/process-instance/' + instance).then(found => found && found.businessKey)
    );
  }
  return codes.get(instance);
}

function showCode(place) {
  const shown = place.textContent.trim();
  const row = place.closest('tr');
  const key = row && row.querySelector('td.business-key');
  const known = key && key.textContent.trim();
  if (known && place.closest('td.instance-id')) {
    if (shown !== known) {
      place.textContent = known;
      place.title = known;
    }
  } else if (idOfTheEngine.test(shown)) {
    codeOf(shown).then(code =>
      quietly(() => {
        if (code && place.textContent.trim() === shown) {
          place.textContent = code;
          place.title = code;
        }
      })
    );
  }
}

new MutationObserver(changes =>
  quietly(() => {
    const places = new Set();
    for (const change of changes) {
      const element = change.target instanceof Element ? change.target : change.target.parentElement;
      const within = element && (element.closest('tr, .cam-breadcrumb') || element);
      if (within) {
        within
          .querySelectorAll('td.instance-id a, td a[href*="/process-instance/"], .divider ~ .text')
          .forEach(place => places.add(place));
      }
    }
    places.forEach(showCode);
  })
).observe(document.documentElement, { childList: true, subtree: true, characterData: true });

export default [dashboard, navigation, heat, history];
