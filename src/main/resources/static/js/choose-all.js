/* One box that ticks all boxes of a list. */
const all = document.getElementById('all');
if (all) {
  all.addEventListener('change', () => {
    all.closest('form').querySelectorAll('tbody input[type=checkbox]').forEach((box) => {
      box.checked = all.checked;
    });
  });
}
