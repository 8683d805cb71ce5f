/*
 * Managers watch in Cockpit and change nothing; the gateway refuses them every change. What they could not do anyway is
 * hidden by user-styles.css, unless this module finds an administrator. Nothing in here may throw.
 */
fetch('/camunda/api/admin/auth/user/default', { credentials: 'same-origin', headers: { Accept: 'application/json' } })
  .then(answer => (answer.ok ? answer.json() : null))
  .then(person => {
    if (person && Array.isArray(person.authorizedApps) && person.authorizedApps.includes('admin')) {
      document.body.classList.add('vinh-danh-administrator');
    }
  })
  .catch(() => undefined);

// Tabs that show the engine at work, by what vi.json calls them; they have nothing else to be told by.
const ofTheEngine = ['Biến', 'Tác vụ tự động', 'Tác vụ bên ngoài', 'Loại tác vụ tự động'];

new MutationObserver(() => {
  try {
    for (const tab of document.querySelectorAll('li[ng-repeat^="tabProvider in"]:not([data-told])')) {
      const name = tab.textContent.replace(/[^\p{L} ]/gu, '').trim();
      if (name) {
        tab.dataset.told = name;
        tab.classList.toggle('vinh-danh-engine', ofTheEngine.includes(name));
      }
    }
  } catch (failure) {
    console.warn('tabs', failure);
  }
}).observe(document.documentElement, { childList: true, subtree: true, characterData: true });

export default [];
