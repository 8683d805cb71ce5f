/*
 * AngularJS's own locale (month and day names, number format of its date pickers) in Vietnamese. The four applications
 * load it as a custom script; it replaces the English module "ngLocale" that AngularJS brings.
 */
angular.module('ngLocale', [], [
  '$provide',
  function ($provide) {
    var months = ['tháng 1', 'tháng 2', 'tháng 3', 'tháng 4', 'tháng 5', 'tháng 6',
      'tháng 7', 'tháng 8', 'tháng 9', 'tháng 10', 'tháng 11', 'tháng 12'];
    var monthsStandalone = months.map(function (month) {
      return month.replace('tháng', 'Tháng');
    });
    $provide.value('$locale', {
      id: 'vi',
      localeID: 'vi',
      DATETIME_FORMATS: {
        AMPMS: ['SA', 'CH'],
        DAY: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'],
        SHORTDAY: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
        ERANAMES: ['Trước CN', 'sau CN'],
        ERAS: ['Trước CN', 'sau CN'],
        FIRSTDAYOFWEEK: 0,
        MONTH: months,
        SHORTMONTH: ['thg 1', 'thg 2', 'thg 3', 'thg 4', 'thg 5', 'thg 6',
          'thg 7', 'thg 8', 'thg 9', 'thg 10', 'thg 11', 'thg 12'],
        STANDALONEMONTH: monthsStandalone,
        WEEKENDRANGE: [5, 6],
        fullDate: "EEEE, 'ngày' dd MMMM 'năm' y",
        longDate: "'ngày' dd 'tháng' MM 'năm' y",
        medium: 'dd/MM/y HH:mm:ss',
        mediumDate: 'dd/MM/y',
        mediumTime: 'HH:mm:ss',
        short: 'dd/MM/y HH:mm',
        shortDate: 'dd/MM/y',
        shortTime: 'HH:mm'
      },
      NUMBER_FORMATS: {
        CURRENCY_SYM: '\u20ab',
        DECIMAL_SEP: ',',
        GROUP_SEP: '.',
        PATTERNS: [
          { gSize: 3, lgSize: 3, maxFrac: 3, minFrac: 0, minInt: 1, negPre: '-', negSuf: '', posPre: '', posSuf: '' },
          { gSize: 3, lgSize: 3, maxFrac: 2, minFrac: 2, minInt: 1, negPre: '-', negSuf: '\u00a0\u00a4', posPre: '', posSuf: '\u00a0\u00a4' }
        ]
      },
      pluralCat: function () {
        return 'other';
      }
    });
  }
]);

export default [];
