/*
 * Cockpit, Admin and Welcome write dates in formats of their own that no setting changes (2020-10-01T08:00:00). Loaded
 * through requireJsConfig; Tasklist takes its formats from its config.js.
 */
'use strict';
angular.module('vinhDanh.dates', []).config([
  '$provide',
  function ($provide) {
    var formats = {
      monthName: 'MM',
      day: 'DD',
      short: 'DD/MM/YYYY',
      normal: 'DD/MM/YYYY HH:mm',
      abbr: 'DD/MM/YYYY HH:mm',
      long: 'dddd, DD/MM/YYYY HH:mm'
    };
    $provide.decorator('camDateFormat', [
      '$delegate',
      function ($delegate) {
        return function (name) {
          return formats[name || 'normal'] || $delegate(name);
        };
      }
    ]);
  }
]);
