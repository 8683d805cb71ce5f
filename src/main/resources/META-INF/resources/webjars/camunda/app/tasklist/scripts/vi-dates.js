/*
 * Cockpit, Admin and Welcome write dates in formats of their own that no setting changes (2020-10-01T08:00:00), in the
 * zone of the machine they are read on. Here they are Vietnamese, in Vietnamese time, wherever that machine is. Loaded
 * through requireJsConfig; Tasklist takes its formats from its config.js.
 */
'use strict';
angular.module('vinhDanh.dates', []).config([
  '$provide',
  function ($provide) {
    var parts = new Intl.DateTimeFormat('vi-VN', {
      timeZone: 'Asia/Ho_Chi_Minh',
      weekday: 'long',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23'
    });

    function inVietNam(moment, name) {
      var part = {};
      parts.formatToParts(moment).forEach(function (piece) {
        part[piece.type] = piece.value;
      });
      var day = part.day + '/' + part.month + '/' + part.year;
      var time = part.hour + ':' + part.minute;
      switch (name) {
        case 'monthName':
          return part.month;
        case 'day':
          return part.day;
        case 'short':
          return day;
        case 'long':
          return part.weekday + ', ' + day + ' ' + time;
        default:
          return day + ' ' + time;
      }
    }

    $provide.decorator('camDateFilter', [
      '$delegate',
      function ($delegate) {
        return function (value, name) {
          if (!value) {
            return '';
          }
          // 2020-10-01T08:00:00.000+0700 is no ISO 8601 to every browser: the offset wants its colon.
          var moment = new Date(typeof value === 'string' ? value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : value);
          return isNaN(moment) ? $delegate(value, name) : inVietNam(moment, name);
        };
      }
    ]);
  }
]);
