/* Keeps what is typed in a report, and takes its evidence files as soon as they are chosen. */
import { clock, problem, request, token } from '/js/server.js';

const form = document.getElementById('report');
const kept = document.getElementById('kept');
const version = form.elements.version;
let waiting = null;
let saving = Promise.resolve();
let overtaken = false;

function fields() {
  return Object.fromEntries([...new FormData(form)].filter(([name]) => /^(reached|day|note)-/.test(name)));
}

function save() {
  waiting = null;
  saving = saving.then(async () => {
    if (overtaken) {
      return;
    }
    try {
      const answer = await request('PUT', form.dataset.draft, { version: Number(version.value), fields: fields() });
      version.value = answer.version;
      kept.textContent = `Đã lưu nháp lúc ${clock()}.`;
    } catch (failed) {
      overtaken = failed.status === 409;
      kept.textContent = overtaken
        ? 'Người khác vừa lưu báo cáo này; nội dung bạn nhập chưa được lưu. Tải lại trang để xem bản mới.'
        : failed.message;
    }
  });
  return saving;
}

form.addEventListener('input', (event) => {
  if (event.target.type !== 'file') {
    clearTimeout(waiting);
    waiting = setTimeout(save, 1200);
  }
});

/*
 * The form carries what was typed itself; a saving under way must have ended, or its version would be too old. A form does
 * not submit again while it is told of its submitting, hence the turn in between.
 */
form.addEventListener('submit', async (event) => {
  clearTimeout(waiting);
  if (form.dataset.ready) {
    return;
  }
  event.preventDefault();
  await saving;
  await new Promise((turn) => { setTimeout(turn); });
  form.dataset.ready = 'yes';
  form.requestSubmit(event.submitter);
});

function line(file) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = file.url;
  link.textContent = file.fileName;
  const remove = document.createElement('button');
  remove.type = 'button';
  remove.className = 'remove';
  remove.dataset.code = file.code;
  remove.textContent = 'Gỡ';
  item.append(link, ' ', remove);
  return item;
}

async function bring(purpose, file) {
  if (file.size > Number(form.dataset.most)) {
    throw new Error(`Tệp “${file.name}” lớn hơn mức cho phép (${Math.floor(form.dataset.most / 1048576)} MB).`);
  }
  const shown = token();
  let answer;
  try {
    answer = await fetch(`${form.dataset.files}/${purpose}?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/octet-stream', Accept: 'application/json', [shown.name]: shown.value },
      body: file,
    });
  } catch (unreachable) {
    throw problem(0);
  }
  const body = await answer.json().catch(() => null);
  if (!answer.ok) {
    throw problem(answer.status, body);
  }
  return body;
}

form.addEventListener('change', async (event) => {
  const input = event.target;
  if (input.type !== 'file') {
    return;
  }
  const cell = input.closest('td');
  const words = cell.querySelector('.problem');
  const list = cell.querySelector('.files');
  words.hidden = true;
  for (const file of input.files) {
    try {
      const row = await bring(input.dataset.purpose, file);
      if (!list.querySelector(`[data-code="${row.code}"]`)) {
        list.append(line(row));
      }
    } catch (failed) {
      words.textContent = failed.message;
      words.hidden = false;
    }
  }
  input.value = '';
});

form.addEventListener('click', async (event) => {
  const button = event.target.closest('.remove');
  if (!button) {
    return;
  }
  const words = button.closest('td').querySelector('.problem');
  words.hidden = true;
  try {
    await request('DELETE', `${form.dataset.files}/${button.dataset.code}`);
    button.closest('li').remove();
  } catch (failed) {
    words.textContent = failed.message;
    words.hidden = false;
  }
});
