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
    ngDeps: ['ngLocale', 'vinhDanh.dates'],
    deps: ['vi-locale', 'vi-dates'],
    paths: {
      'vi-locale': '../tasklist/scripts/angular-locale_vi',
      'vi-dates': '../tasklist/scripts/vi-dates'
    }
  },
  disableWelcomeMessage: true,
  customScripts: ['scripts/only-watching', 'scripts/managers', '../tasklist/scripts/vinh-danh-shell', '../tasklist/scripts/vi-texts', '../tasklist/scripts/vi-forms']
};
