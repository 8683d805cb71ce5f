// Replaces the file of the same name in Camunda's webjar.
const brand = await import('/js/brand.js').then(module => module.default, () => ({ heading: 'Vinh Danh' }));

export default {
  app: {
    vendor: brand.heading + ' ·',
    name: 'Việc cần làm'
  },
  dateFormat: {
    normal: 'DD/MM/YYYY HH:mm',
    long: 'dddd, DD/MM/YYYY HH:mm',
    short: 'DD/MM/YYYY',
    abbr: 'DD/MM/YYYY HH:mm'
  },
  // Vietnamese only: a browser set to another language would get that language if it were listed.
  locales: {
    availableLocales: ['vi'],
    fallbackLocale: 'vi'
  },
  disableWelcomeMessage: true,
  // Each through safely.js: a script that is missing or throws would leave the whole application on its spinner.
  customScripts: [
    'scripts/vinh-danh-order',
    'scripts/vi-labels',
    'scripts/angular-locale_vi',
    'scripts/vi-dates',
    'scripts/vinh-danh-shell',
    'scripts/vinh-danh-forms',
    'scripts/vinh-danh-form-drafts',
    'scripts/vi-forms',
    'scripts/vi-texts',
    'scripts/vinh-danh-bell',
    'scripts/vinh-danh-desk'
  ].map(script => 'scripts/safely.js?' + script),
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'Nhận việc đang chọn'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'Chuyển đến bộ lọc đầu tiên'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'Chuyển đến việc đầu tiên trong danh sách'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'Chuyển đến ô nhập đầu tiên của biểu mẫu'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'Mở hộp thoại bắt đầu quy trình'
    }
  }
};
