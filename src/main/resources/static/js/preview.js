'use strict';

/* Leafs through a file: buttons, keys, zoom. The pictures are drawn by the server. */
(function () {
  const viewer = document.getElementById('viewer');
  if (!viewer) {
    return;
  }
  const pages = Number(viewer.dataset.pages);
  const picture = document.getElementById('picture');
  const sheet = document.getElementById('sheet');
  const field = document.getElementById('page');
  const trouble = document.getElementById('trouble');
  const buttons = Object.fromEntries(['previous', 'next', 'smaller', 'larger'].map((id) => [id, document.getElementById(id)]));
  const ZOOMS = [50, 75, 100, 150, 200, 300];
  /* At 100 % a page is as wide as people read it, or as the screen. */
  const READING_WIDTH = 900;
  let page = 1;
  let zoom = 100;

  function shownWidth() {
    return (Math.min(READING_WIDTH, sheet.clientWidth - 24) * zoom) / 100;
  }

  function address(number) {
    const needed = shownWidth() * (window.devicePixelRatio || 1);
    return `${viewer.dataset.images}/${number}?width=${[800, 1200, 2000].find((w) => w >= needed) || 2000}`;
  }

  function draw() {
    picture.style.width = `${shownWidth()}px`;
    document.getElementById('zoom').textContent = `${zoom} %`;
    buttons.smaller.disabled = zoom === ZOOMS[0];
    buttons.larger.disabled = zoom === ZOOMS[ZOOMS.length - 1];
    if (field) {
      field.value = page;
      buttons.previous.disabled = page === 1;
      buttons.next.disabled = page === pages;
    }
    const wanted = address(page);
    if (picture.getAttribute('src') !== wanted) {
      trouble.hidden = true;
      picture.hidden = false;
      picture.classList.add('waiting');
      picture.alt = `Trang ${page} của ${viewer.dataset.name}`;
      picture.src = wanted;
    }
  }

  function go(number) {
    const wanted = Math.min(pages, Math.max(1, Math.round(number) || page));
    if (wanted !== page) {
      page = wanted;
      sheet.scrollTop = 0;
    }
    draw();
  }

  function enlarge(step) {
    const at = ZOOMS.indexOf(zoom) + step;
    if (at >= 0 && at < ZOOMS.length) {
      zoom = ZOOMS[at];
      draw();
    }
  }

  picture.addEventListener('load', () => {
    picture.classList.remove('waiting');
    if (page < pages) {
      new Image().src = address(page + 1);
    }
  });

  /* The picture only says that it failed; the server says why. */
  picture.addEventListener('error', async () => {
    picture.hidden = true;
    trouble.hidden = false;
    trouble.textContent = 'Chưa xem được trang này. Hãy thử lại sau.';
    const answer = await fetch(picture.src, { headers: { Accept: 'application/json' } }).catch(() => null);
    if (answer && (answer.redirected || answer.status === 401)) {
      trouble.textContent = 'Phiên làm việc đã hết. Hãy đăng nhập lại.';
    } else if (answer && !answer.ok) {
      const body = await answer.json().catch(() => null);
      trouble.textContent = (body && body.message) || trouble.textContent;
    }
  });

  if (field) {
    buttons.previous.addEventListener('click', () => go(page - 1));
    buttons.next.addEventListener('click', () => go(page + 1));
    field.addEventListener('change', () => go(Number(field.value)));
  }
  buttons.smaller.addEventListener('click', () => enlarge(-1));
  buttons.larger.addEventListener('click', () => enlarge(1));
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target === field) {
      return;
    }
    const moves = {
      ArrowRight: () => go(page + 1),
      ArrowLeft: () => go(page - 1),
      PageDown: () => go(page + 1),
      PageUp: () => go(page - 1),
      Home: () => go(1),
      End: () => go(pages),
      '+': () => enlarge(1),
      '=': () => enlarge(1),
      '-': () => enlarge(-1),
    };
    if (moves[event.key]) {
      event.preventDefault();
      moves[event.key]();
    }
  });
  window.addEventListener('resize', draw);
  sheet.focus();
  draw();
})();
