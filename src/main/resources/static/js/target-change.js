/* Shows only the fields that belong to what is proposed. Without the script all are there, and the server takes what fits. */
const form = document.getElementById('change');

function show() {
  const chosen = form.querySelector('[name=kind]:checked');
  form.querySelectorAll('[data-for]').forEach((part) => {
    part.hidden = !chosen || !part.dataset.for.split(' ').includes(chosen.value);
  });
}

form.addEventListener('change', show);
show();
