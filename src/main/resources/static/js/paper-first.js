/* Brings the chosen file of a form to the server before the form itself, so that one button does both. */
import { problem, token } from '/js/server.js';

const form = document.querySelector('form[data-paper]');
const input = form.querySelector('input[type=file]');
const words = document.getElementById('paper-problem');

async function bring(file) {
  const shown = token();
  let answer;
  try {
    answer = await fetch(`${form.dataset.paper}?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/octet-stream', Accept: 'application/json', [shown.name]: shown.value },
      body: file,
    });
  } catch (unreachable) {
    throw problem(0);
  }
  if (!answer.ok) {
    throw problem(answer.status, await answer.json().catch(() => null));
  }
}

form.addEventListener('submit', async (event) => {
  if (!input.files.length) {
    return;
  }
  event.preventDefault();
  words.hidden = true;
  try {
    await bring(input.files[0]);
    form.submit();
  } catch (failed) {
    words.textContent = failed.message;
    words.hidden = false;
    words.scrollIntoView({ block: 'center' });
  }
});
