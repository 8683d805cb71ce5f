/*
 * The applications show the labels that they kept at the last visit and ask for new ones only for the next. Brings the
 * newest before the application starts, so that a corrected text shows at once.
 */
const PATIENCE_MS = 4000;

try {
  const base = document.querySelector('base');
  const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
  const answer = await fetch(`${folder}vi.json?bust=${window.bust}`, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (answer.ok) {
    const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
    kept[`${folder}_locales_data_vi_${window.bust}`] = JSON.stringify(await answer.json());
    localStorage.setItem('camunda-web', JSON.stringify(kept));
  }
} catch (unreachable) {
  // The application asks by itself.
}

export default [];
