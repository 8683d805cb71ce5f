/* A member's own ballot: looked at and changed until the count. */
import { request } from './server.js';

const CHOICES = { AGREE: 'Đồng ý', DISAGREE: 'Không đồng ý', ABSTAIN: 'Phiếu trắng', OTHER: 'Ý kiến khác' };
const place = document.getElementById('ballot');
const path = `/api/council-sessions/${encodeURIComponent(place.dataset.session)}/ballot`;

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

function note(kind, lines) {
  const box = element('div', '', { class: `note ${kind}`, role: 'status' });
  lines.forEach((line) => box.appendChild(element('p', line)));
  return box;
}

function row(r, changeable) {
  const card = element('fieldset', '', { class: 'card' });
  card.appendChild(element('legend', `${r.unitName} – ${r.awardForm}`));
  card.appendChild(element('p', `Thông qua khi ${r.threshold} đồng ý.`, { class: 'muted' }));
  if (r.interest) {
    card.appendChild(element('p', r.interest, { class: 'note' }));
  }
  if (r.departure) {
    card.appendChild(element('p', `Đưa ra khác đề xuất khen thưởng. Lý do: ${r.departure}`, { class: 'note' }));
  }
  if (!r.mayVote) {
    return card;
  }
  r.questions.forEach((question) => card.appendChild(element('p', `Hội đồng cần cho ý kiến: ${question}`, { class: 'note warn' })));
  Object.entries(CHOICES).forEach(([vote, words]) => {
    const label = element('label', '', { class: 'choice' });
    const radio = element('input', '', { type: 'radio', name: `vote-${r.dossierCode}`, value: vote });
    radio.checked = r.vote === vote;
    radio.disabled = !changeable;
    radio.addEventListener('change', () => (r.vote = vote));
    label.append(radio, ` ${words} `);
    card.appendChild(label);
  });
  const opinion = element('input', '', { type: 'text', maxlength: '1000', placeholder: 'Ý kiến (bắt buộc khi chọn ý kiến khác)', 'aria-label': `Ý kiến về ${r.unitName}` });
  opinion.value = r.opinion || '';
  opinion.disabled = !changeable;
  opinion.addEventListener('input', () => (r.opinion = opinion.value));
  card.appendChild(element('p', '')).appendChild(opinion);
  return card;
}

function show(m, said) {
  const changeable = m.cast && m.running;
  const parts = said ? [said] : [];
  if (!m.running) {
    parts.push(note('warn', ['Đã hết giờ bỏ phiếu hoặc đã kiểm phiếu; phiếu không đổi được nữa.']));
  } else if (!m.cast) {
    parts.push(note('warn', ['Bạn chưa bỏ phiếu. Hãy mở việc “Bỏ phiếu” trong danh sách việc.']));
  } else if (m.secret) {
    parts.push(note('', ['Bỏ phiếu kín: hệ thống không biết phiếu nào của bạn. Muốn đổi, chọn lại cho mọi hồ sơ và nhập mã phiếu đã nhận.']));
  }
  const form = element('form', '');
  form.append(...m.rows.map((r) => row(r, changeable)));
  if (changeable) {
    const receipt = element('input', '', { type: 'text', id: 'receipt', autocomplete: 'off', maxlength: '30', placeholder: 'XXXX-XXXX-XXXX-XXXX' });
    if (m.secret) {
      const line = form.appendChild(element('p', ''));
      line.append(element('label', 'Mã phiếu ', { for: 'receipt' }), receipt);
    }
    form.appendChild(element('button', 'Đổi phiếu', { type: 'submit' }));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      change(m, receipt.value);
    });
  }
  place.replaceChildren(...parts, form);
  window.scrollTo(0, 0);
}

async function change(m, receipt) {
  const rows = m.rows.map(({ dossierCode, vote, opinion }) => ({ dossierCode, vote, opinion }));
  try {
    const answer = await request('PUT', path, { rows, receipt });
    show(answer, note('good', [m.secret ? 'Đã đổi phiếu. Mã phiếu như cũ.' : 'Đã đổi phiếu.']));
  } catch (failed) {
    show(m, note('bad', failed.findings.length ? failed.findings.map((f) => `${f.sentence} ${f.remedy}`) : [failed.message]));
  }
}

request('GET', path).then(
  (m) => show(m),
  (failed) => place.replaceChildren(note('bad', [failed.message])),
);
