/*
 * Loads the custom script that is named after the question mark of this module's address, and goes on without it when
 * it is missing, throws or does not come: without this the whole application would stay on its spinner. Each config.js
 * lists its scripts through here.
 */
const PATIENCE_MS = 10000;

const base = document.querySelector('base');
const home = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/`;
const script = new URL(import.meta.url).search.slice(1);

const tooLate = new Promise((resolve, reject) => setTimeout(() => reject(new Error('too late')), PATIENCE_MS));

export default await Promise.race([import(home + script), tooLate]).then(
  module => module.default ?? [],
  failure => {
    console.warn('without', script, failure);
    return [];
  }
);
