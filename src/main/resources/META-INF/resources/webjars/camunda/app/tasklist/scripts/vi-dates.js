/*
 * Dates and times of the applications as people in Viet Nam write them, and in Viet Nam's civil time wherever the
 * machine thinks it is. Cockpit, Admin and Welcome know formats that no setting changes (2020-10-01T08:00:00); what is
 * shown relative to now ("in 3 days") is the same everywhere.
 */
/** Viet Nam keeps UTC+7 and has no summer time. */
const AHEAD_MS = 7 * 3600 * 1000;
const WEEKDAYS = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];
const FORMATS = {
  monthName: 'MM',
  day: 'DD',
  short: 'DD/MM/YYYY',
  normal: 'DD/MM/YYYY HH:mm',
  abbr: 'DD/MM/YYYY HH:mm',
  long: 'dddd, DD/MM/YYYY HH:mm'
};
/** A moment, not a day in a calendar: it names its zone. */
const MOMENT = /^(\d{4}-\d{2}-\d{2}T[\d:.]+)(Z|[+-]\d{2}:?\d{2})$/;

/** @returns the moment in Viet Nam's civil time, to be read with the UTC getters; null for anything else */
function civil(value) {
  const parts = MOMENT.exec(value);
  const at = typeof value === 'number' ? value : parts ? Date.parse(parts[1] + parts[2].replace(/(\d{2})(\d{2})$/, '$1:$2')) : NaN;
  return Number.isNaN(at) ? null : new Date(at + AHEAD_MS);
}

const two = number => String(number).padStart(2, '0');

function written(time, format) {
  const parts = {
    dddd: WEEKDAYS[time.getUTCDay()],
    YYYY: String(time.getUTCFullYear()),
    MM: two(time.getUTCMonth() + 1),
    DD: two(time.getUTCDate()),
    HH: two(time.getUTCHours()),
    mm: two(time.getUTCMinutes())
  };
  return format.replace(/dddd|YYYY|MM|DD|HH|mm/g, part => parts[part]);
}

// The module that brings the filter; what is said here comes after it.
angular.module('cam.commons.filter.date').config([
  '$provide',
  $provide => {
    $provide.decorator('camDateFormat', [
      '$delegate',
      $delegate => name => FORMATS[name || 'normal'] || $delegate(name)
    ]);
    $provide.decorator('camDateFilter', [
      '$delegate',
      $delegate => (value, name) => {
        const time = civil(value);
        return time ? written(time, FORMATS[name || 'normal'] || FORMATS.normal) : $delegate(value, name);
      }
    ]);
    $provide.decorator('dateFilter', [
      '$delegate',
      $delegate => (value, format, zone) => $delegate(value, format, zone || (MOMENT.test(value) ? '+0700' : undefined))
    ]);
  }
]);

export default [];
