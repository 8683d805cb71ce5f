// Replaces the file of the same name in Camunda's webjar.
export default {
  app: {
    vendor: 'Vinh Danh',
    name: 'Theo dõi quy trình'
  },
  // Vietnamese only: a browser set to another language would get that language if it were listed.
  locales: {
    availableLocales: ['vi'],
    fallbackLocale: 'vi'
  },
  requireJsConfig: {
    ngDeps: ['ngLocale'],
    deps: ['vi-locale'],
    paths: { 'vi-locale': '../tasklist/scripts/angular-locale_vi' }
  },
  dateFormat: {
    normal: 'DD/MM/YYYY HH:mm',
    long: 'dddd, DD/MM/YYYY HH:mm',
    short: 'DD/MM/YYYY',
    abbr: 'DD/MM/YYYY HH:mm'
  },
  disableWelcomeMessage: true,
  customScripts: ['../tasklist/scripts/vinh-danh-shell']
};
