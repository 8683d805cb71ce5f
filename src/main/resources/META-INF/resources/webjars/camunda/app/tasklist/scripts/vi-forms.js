/*
 * Camunda Forms (form-js) speak English only: their few messages and the date picker are put into Vietnamese as they
 * appear. Nothing in here may throw: a failing module stops the application.
 */
const texts = {
  'Field is required.': 'Bắt buộc chọn hoặc nhập.',
  'Field must be a valid email.': 'Địa chỉ thư điện tử không đúng.',
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    'Số điện thoại phải có mã quốc gia, ví dụ +84912345678.',
  'Value is not a number.': 'Phải nhập một số.',
  'Date and time must both be entered.': 'Phải nhập cả ngày và giờ.',
  'No results': 'Không có kết quả',
  'All values selected': 'Đã chọn hết',
  'Nothing to show.': 'Không có dữ liệu.',
  'No content to show.': 'Không có nội dung.',
  "External content couldn't be loaded.": 'Không tải được nội dung bên ngoài.',
  'This is an image placeholder': 'Chỗ dành cho hình ảnh',
  'Image view': 'Hình ảnh',
  Select: 'Chọn',
  Search: 'Tìm',
  'Add new': 'Thêm mới',
  Collapse: 'Thu gọn',
  Submit: 'Hoàn thành',
  Reset: 'Nhập lại',
  Increment: 'Tăng',
  Decrement: 'Giảm',
  'Remove tag': 'Bỏ',
  'Skip to search': 'Đến ô tìm',
  'Previous page': 'Trang trước',
  'Next page': 'Trang sau',
  'mm/dd/yyyy': 'tháng/ngày/năm',
  'dd/mm/yyyy': 'ngày/tháng/năm',
  'hh:mm': 'giờ:phút',
  'hh:mm ?m': 'giờ:phút',
  Month: 'Tháng',
  Year: 'Năm',
  Hour: 'Giờ',
  Minute: 'Phút'
};

const patterns = [
  [/^Field must have minimum length of (.+)\.$/, 'Nhập ít nhất $1 ký tự.'],
  [/^Field must have maximum length of (.+)\.$/, 'Nhập nhiều nhất $1 ký tự.'],
  [/^Field must have minimum value of (.+)\.$/, 'Giá trị nhỏ nhất là $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'Giá trị lớn nhất là $1.'],
  [/^Field must match pattern (.+)\.$/, 'Nội dung không đúng mẫu quy định.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    'Giá trị không hợp lệ, hai giá trị gần nhất là $1 và $2.'],
  [/^Value is expected to .*$/, 'Giá trị không hợp lệ.'],
  [/^Expand all \((\d+)\)$/, 'Mở tất cả ($1)'],
  [/^Remove list item (\d+)$/, 'Bỏ dòng $1']
];

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];
const weekdays = { Sun: 'CN', Mon: 'T2', Tue: 'T3', Wed: 'T4', Thu: 'T5', Fri: 'T6', Sat: 'T7' };
const names = new Map(months.map((month, index) => [month, 'Tháng ' + (index + 1)]));
const day = /^([A-Z][a-z]+) (\d{1,2}), (\d{4})$/;

function vietnamese(text) {
  const key = text.trim();
  if (!key) {
    return null;
  }
  if (Object.hasOwn(texts, key)) {
    return texts[key];
  }
  for (const [pattern, replacement] of patterns) {
    if (pattern.test(key)) {
      return key.replace(pattern, replacement);
    }
  }
  return null;
}

function inCalendar(text) {
  const key = text.trim();
  if (names.has(key)) {
    return names.get(key);
  }
  if (Object.hasOwn(weekdays, key)) {
    return weekdays[key];
  }
  const date = day.exec(key);
  if (date && names.has(date[1])) {
    return 'Ngày ' + date[2] + ' ' + names.get(date[1]).toLowerCase() + ' năm ' + date[3];
  }
  return vietnamese(key);
}

// What people typed or a form says of itself is left alone: only the library's own parts are put into Vietnamese.
const ownParts =
  '.fjs-form-field-error, .fjs-select-display, .fjs-dropdownlist, .fjs-taglist, .fjs-button, .fjs-input-adornment, ' +
  '.fjs-repeat-render-footer, .fjs-table, .fjs-iframe-placeholder, .fjs-image-placeholder, .flatpickr-calendar';

function translateText(node) {
  const parent = node.parentElement;
  const part = parent && parent.closest(ownParts);
  if (!part || !part.closest('.fjs-container, .flatpickr-calendar')) {
    return;
  }
  const calendar = parent.closest('.flatpickr-calendar');
  const translated = calendar ? inCalendar(node.data) : vietnamese(node.data);
  if (translated !== null && translated !== node.data) {
    node.data = translated;
  }
}

function translateAttributes(element) {
  for (const name of ['placeholder', 'aria-label', 'title']) {
    const value = element.getAttribute(name);
    if (value) {
      const translated = element.closest('.flatpickr-calendar') ? inCalendar(value) : vietnamese(value);
      if (translated !== null && translated !== value) {
        element.setAttribute(name, translated);
      }
    }
  }
}

function translate(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    translateText(root);
    return;
  }
  if (root.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  const forms = root.closest('.fjs-container, .flatpickr-calendar')
    ? [root]
    : root.querySelectorAll('.fjs-container, .flatpickr-calendar');
  for (const form of forms) {
    translateAttributes(form);
    form.querySelectorAll('[placeholder], [aria-label], [title]').forEach(translateAttributes);
    const walker = document.createTreeWalker(form, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      translateText(walker.currentNode);
    }
  }
}

new MutationObserver(changes => {
  try {
    for (const change of changes) {
      if (change.type === 'childList') {
        change.addedNodes.forEach(translate);
      } else {
        translate(change.target);
      }
    }
  } catch (failure) {
    console.warn('form texts', failure);
  }
}).observe(document.documentElement, {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['placeholder', 'aria-label']
});

export default [];
