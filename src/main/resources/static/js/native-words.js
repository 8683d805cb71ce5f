/*
 * What the browser would say in its own language, in ours: what is wrong with a field, and the button of a file.
 */
import { inWords } from './server.js';

function limit(field, value) {
  return field.type === 'date' ? 'ngày ' + inWords(new Date(value + 'T00:00')) : value;
}

function wrong(field) {
  const state = field.validity;
  const day = field.type === 'date';
  if (state.valueMissing) {
    return day ? 'Hãy chọn ngày.' : 'Hãy điền ô này.';
  }
  if (state.rangeUnderflow) {
    return (day ? 'Không sớm hơn ' : 'Không nhỏ hơn ') + limit(field, field.min) + '.';
  }
  if (state.rangeOverflow) {
    return (day ? 'Không muộn hơn ' : 'Không lớn hơn ') + limit(field, field.max) + '.';
  }
  if (state.stepMismatch) {
    return 'Hãy nhập số nguyên.';
  }
  return day ? 'Ngày chưa đủ hoặc chưa đúng.' : 'Nội dung ô này chưa đúng.';
}

document.addEventListener(
  'invalid',
  event => {
    event.target.setCustomValidity('');
    if (!event.target.validity.valid) {
      event.target.setCustomValidity(wrong(event.target));
    }
  },
  true
);
document.addEventListener('input', event => event.target.setCustomValidity(''), true);

for (const field of document.querySelectorAll('input[type=file]')) {
  const button = document.createElement('label');
  button.className = 'file-button';
  button.htmlFor = field.id;
  button.textContent = 'Chọn tệp…';
  const name = document.createElement('span');
  name.className = 'muted';
  const tell = () => {
    name.textContent = field.files.length ? field.files[0].name : 'chưa chọn tệp nào';
  };
  field.classList.add('hidden');
  field.after(button, name);
  field.addEventListener('change', tell);
  tell();
}
