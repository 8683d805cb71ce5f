// Replaces the file of the same name in Camunda's webjar.
const brand = await import('/js/brand.js').then(module => module.default, () => ({ heading: 'Vinh Danh' }));

export default {
  app: {
    vendor: brand.heading + ' ·',
    name: 'Trang chào'
  },
  // Vietnamese only: a browser set to another language would get that language if it were listed.
  locales: {
    availableLocales: ['vi'],
    fallbackLocale: 'vi'
  },
  disableWelcomeMessage: true,
  links: [
    { label: 'Hồ sơ', href: '/ho-so', description: 'Hồ sơ đề nghị khen thưởng bạn được xem' },
    { label: 'Thời hạn', href: '/moc-han', description: 'Thời hạn của đợt thi đua và căn cứ' }
  ],
  // Each through safely.js: a script that is missing or throws would leave the whole application on its spinner.
  customScripts: [
    '../tasklist/scripts/vi-labels',
    '../tasklist/scripts/angular-locale_vi',
    '../tasklist/scripts/vi-dates',
    '../tasklist/scripts/vinh-danh-shell',
    '../tasklist/scripts/vi-texts'
  ].map(script => '../tasklist/scripts/safely.js?' + script)
};
