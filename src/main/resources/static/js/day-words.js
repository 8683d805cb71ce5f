/*
 * A date field follows the language of the browser: in an English one 06/07 is the 7th of June. What was chosen stands
 * under it as people here write it.
 */
import { inWords } from './server.js';

function tell(field, words) {
  words.textContent = field.valueAsDate ? 'ngày ' + inWords(new Date(field.value + 'T00:00')) : '';
}

for (const field of document.querySelectorAll('input[type=date]')) {
  const words = document.createElement('small');
  words.className = 'muted day-words';
  field.after(words);
  tell(field, words);
  field.addEventListener('input', () => tell(field, words));
}
