/* One paper with a list: counts what is chosen while it is chosen, and chooses as the system proposes. */
const form = document.getElementById('list');
const button = document.getElementById('as-proposed');
const done = document.getElementById('as-proposed-done');
const total = document.getElementById('total');

const chosen = (within, value) => within.querySelectorAll(`input[type=radio][value="${value}"]:checked`).length;

function count() {
  form.querySelectorAll('.group').forEach((group) => {
    const place = group.querySelector('.chosen');
    if (place) {
      const now = chosen(group, 'YES');
      const over = group.dataset.limit !== undefined && now + Number(group.dataset.taken) > Number(group.dataset.limit);
      place.textContent = now + (over ? ' (vượt chỉ tiêu)' : '');
      place.classList.toggle('over', over);
    }
  });
  const answered = chosen(form, 'YES') + chosen(form, 'NO');
  total.hidden = false;
  total.textContent = `Đã chọn kết quả cho ${answered}/${form.querySelectorAll('.group tbody tr').length} hồ sơ.`;
}

/** What somebody chose already stays as it is. */
function chooseAsProposed() {
  let changed = 0;
  form.querySelectorAll('tr[data-standing=IN]').forEach((row) => {
    const undecided = row.querySelector('input[value=""]:checked:enabled');
    if (undecided) {
      row.querySelector('input[value=YES]').checked = true;
      changed += 1;
    }
  });
  done.textContent = changed
    ? `Đã chọn ${changed} hồ sơ theo đề xuất; hồ sơ đã tự chọn giữ nguyên.`
    : 'Không còn hồ sơ nào trong đề xuất mà chưa chọn.';
  count();
}

if (form) {
  form.addEventListener('change', count);
  count();
  if (button) {
    button.hidden = false;
    button.addEventListener('click', chooseAsProposed);
  }
}
