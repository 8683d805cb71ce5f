/* Shows the place where the case is now in the middle of its drawing, which is larger than the screen. */
for (const way of document.querySelectorAll('.way')) {
  const now = way.querySelector('.task.now') || [...way.querySelectorAll('.task.passed')].pop();
  if (now) {
    const frame = way.getBoundingClientRect();
    const place = now.getBoundingClientRect();
    way.scrollLeft += place.left + place.width / 2 - frame.left - frame.width / 2;
    way.scrollTop += place.top + place.height / 2 - frame.top - frame.height / 2;
  }
}
