/*
 * The few texts that Camunda's web applications have no label for, in Vietnamese. Nothing in here may throw: a failing
 * module stops the application.
 */
const attributes = {
  'zoom in': 'Phóng to',
  'zoom out': 'Thu nhỏ',
  'reset zoom': 'Vừa khung',
  Jonny: 'Nguyễn Văn',
  Prosciutto: 'An',
  'j.prosciutto@acme.org': 'ten@donvi.gov.vn',
  'Collects the values of all matching rules': 'Lấy kết quả của mọi dòng khớp',
  'No overlap is possible and all rules are disjoint. Only a single rule can be matched': 'Chỉ một dòng được khớp',
  'Rules may overlap. The first matching rule will be chosen': 'Lấy dòng khớp đầu tiên',
  'Input type': 'Kiểu dữ liệu vào',
  'Output label': 'Tên kết quả',
  'Output type': 'Kiểu kết quả'
};
const beginnings = {
  'Decision name: ': 'Bảng quyết định: ',
  'Input label: ': 'Điều kiện: ',
  'Input expression: ': 'Dữ liệu vào: ',
  'Output label: ': 'Kết quả: ',
  'Output name: ': 'Kết quả: '
};
const tooltips = { 'Toggle this section': 'Đóng/mở phần này', 'task.assignee': 'Người thực hiện' };
const cells = { Actions: 'Thao tác', null: 'trống' };
const decisionTable = {
  'Hit policy:': 'Cách áp dụng:',
  Unique: 'Một dòng khớp',
  First: 'Dòng khớp đầu tiên',
  Collect: 'Mọi dòng khớp',
  When: 'Khi',
  And: 'và',
  Then: 'thì',
  Annotations: 'Ghi chú',
  string: 'văn bản',
  boolean: 'đúng/sai',
  integer: 'số nguyên',
  number: 'số',
  date: 'ngày'
};
const buttons = {
  '.region-toggle[data-region="filters"]': 'Thu hẹp, mở rộng cột danh sách',
  '.region-toggle[data-region="list"]': 'Thu hẹp, mở rộng cột việc',
  '.region-toggle[data-region="task"]': 'Thu hẹp, mở rộng cột biểu mẫu',
  '.maximize[data-region="task"]': 'Mở biểu mẫu hết bề ngang',
  '.sort-direction': 'Đổi chiều sắp xếp',
  '.dropdown-toggle:has(> .glyphicon-plus-sign)': 'Thêm cách sắp xếp',
  '.dropdown-toggle:has(> .glyphicon-floppy-disk)': 'Lưu điều kiện tìm'
};
const incidents = { 'Failed Job': 'Bước tự động không chạy được' };
const datePicker = { previous: 'Lùi lại', next: 'Tiếp theo' };
const applications = {
  Welcome: 'Trang chào',
  Tasklist: 'Việc cần làm',
  Cockpit: 'Theo dõi quy trình',
  Admin: 'Quản trị'
};

function replaceText(element, texts) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const key = walker.currentNode.data.trim();
    if (Object.hasOwn(texts, key)) {
      walker.currentNode.data = texts[key];
    }
  }
}

function translate(node) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  if (!(element instanceof Element)) {
    return;
  }
  for (const part of [element, ...element.querySelectorAll('[title], [placeholder]')]) {
    for (const name of ['title', 'placeholder']) {
      const value = part.getAttribute(name);
      if (value && Object.hasOwn(attributes, value)) {
        part.setAttribute(name, attributes[value]);
      }
      const beginning = value && Object.keys(beginnings).find(words => value.startsWith(words));
      if (beginning) {
        part.setAttribute(name, beginnings[beginning] + value.substring(beginning.length));
      }
    }
  }
  const menu = element.closest('.app-switch') || element.querySelector('.app-switch');
  if (menu) {
    replaceText(menu, applications);
  }
  for (const part of element.querySelectorAll('thead td.actions, dd .null-value, td .null-value')) {
    replaceText(part, cells);
  }
  for (const part of element.querySelectorAll('.incidents-tab td.type')) {
    replaceText(part, incidents);
  }
  for (const [button, words] of Object.entries(buttons)) {
    for (const part of element.querySelectorAll(button)) {
      part.setAttribute('aria-label', words);
      part.title = words;
    }
  }
  for (const part of element.querySelectorAll('.uib-left .sr-only, .uib-right .sr-only')) {
    replaceText(part, datePicker);
  }
  const heads = '.dmn-decision-table-container thead, .dmn-decision-table-container .hit-policy';
  const head = element.closest(heads);
  for (const part of head ? [head] : element.querySelectorAll(heads)) {
    replaceText(part, decisionTable);
  }
  if (element.matches('.tooltip, .tooltip *')) {
    replaceText(element, tooltips);
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
    console.warn('texts', failure);
  }
}).observe(document.documentElement, { childList: true, subtree: true, characterData: true });

export default [];
