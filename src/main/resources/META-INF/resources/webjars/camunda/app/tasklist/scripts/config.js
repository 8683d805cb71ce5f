// Replaces the file of the same name in Camunda's webjar.
export default {
  app: {
    vendor: 'Vinh Danh',
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
  requireJsConfig: {
    ngDeps: ['ngLocale'],
    deps: ['vi-locale'],
    paths: { 'vi-locale': '../tasklist/scripts/angular-locale_vi' }
  },
  disableWelcomeMessage: true,
  // A module that is missing or throws leaves the whole application on its spinner.
  customScripts: [
    'scripts/vinh-danh-shell',
    'scripts/vinh-danh-forms',
    'scripts/vinh-danh-form-drafts',
    'scripts/vi-forms',
    'scripts/vi-texts',
    'scripts/vinh-danh-bell'
  ],
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
