/*
 * Tasklist shows the newest task first unless its address says otherwise. Ours says: what is due first, unless somebody
 * has chosen an order. It must be said before Tasklist reads the address, now and whenever a link changes it.
 */
const dueFirst = '[{"sortBy":"dueDate","sortOrder":"asc"}]';

function sayOrder() {
  try {
    const [path, query = ''] = location.hash.replace(/^#!?/, '').split('?');
    const said = new URLSearchParams(query);
    if ((path === '' || path === '/') && !said.has('sorting')) {
      said.set('sorting', dueFirst);
      history.replaceState(history.state, '', '#/?' + said);
    }
  } catch {
    // The newest first, then.
  }
}

window.addEventListener('hashchange', sayOrder);
sayOrder();

export default [];
