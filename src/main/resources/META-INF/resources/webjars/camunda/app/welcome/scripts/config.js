// Replaces the file of the same name in Camunda's webjar.
export default {
  app: {
    vendor: 'Vinh Danh',
    name: 'Trang chào'
  },
  disableWelcomeMessage: true,
  customScripts: ['../tasklist/scripts/vinh-danh-shell']
};
