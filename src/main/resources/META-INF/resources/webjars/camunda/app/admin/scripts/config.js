// Replaces the file of the same name in Camunda's webjar.
const brand = await import('/js/brand.js').then(module => module.default, () => ({ heading: 'Vinh Danh' }));

export default {
  app: {
    vendor: brand.heading + ' ·',
    name: 'Quản trị'
  },
  // Vietnamese only: a browser set to another language would get that language if it were listed.
  locales: {
    availableLocales: ['vi'],
    fallbackLocale: 'vi'
  },
  disableWelcomeMessage: true,
  // Each through safely.js: a script that is missing or throws would leave the whole application on its spinner.
  customScripts: [
    '../tasklist/scripts/vi-labels',
    '../tasklist/scripts/angular-locale_vi',
    '../tasklist/scripts/vi-dates',
    '../tasklist/scripts/vinh-danh-shell',
    '../tasklist/scripts/vi-texts'
  ].map(script => '../tasklist/scripts/safely.js?' + script)
};
