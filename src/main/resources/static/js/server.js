/* How the scripts of forms and pages talk to the server. */

const TOKEN_COOKIE = 'VD-XSRF-TOKEN';
const TOKEN_HEADER = 'X-VD-XSRF-TOKEN';
/** Told to the window after each change of a case, so that colleagues who have it open hear of it. */
export const SAVED = 'vinh-danh:saved';

function cookie(name) {
  const found = document.cookie.split('; ').find((c) => c.startsWith(name + '='));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

/** @returns {name, value} of the header that shows that a page of ours asks */
export function token() {
  return { name: TOKEN_HEADER, value: cookie(TOKEN_COOKIE) };
}

/** @returns an error in words for people */
export function problem(status, body) {
  const signedOut = status === 401;
  const words = {
    0: 'Không kết nối được với máy chủ. Kiểm tra mạng rồi thử lại; nội dung bạn nhập vẫn còn trên máy này.',
    401: 'Phiên làm việc đã hết. Hãy đăng nhập lại ở thẻ mới rồi quay về đây bấm lại; nội dung bạn nhập vẫn còn.',
  };
  const message = words[status] || (body && body.message) || 'Máy chủ gặp sự cố. Hãy thử lại sau ít phút; nếu vẫn không được, báo người quản trị.';
  const error = new Error(message);
  return Object.assign(error, { status, signedOut, findings: (body && body.findings) || [] });
}

export function tellSaved(method, path) {
  if (method !== 'GET' && !/^\/api\/(drafts|presence)\/|\/check$/.test(path)) {
    window.dispatchEvent(new CustomEvent(SAVED));
  }
}

async function answerOf(response) {
  const type = response.headers.get('Content-Type') || '';
  if (response.redirected && response.url.includes('/login')) {
    throw problem(401);
  }
  const body = type.includes('json') ? await response.json().catch(() => null) : null;
  if (!response.ok) {
    throw problem(response.status, body);
  }
  return body;
}

/**
 * @param keepalive lets the call outlive the page that makes it
 * @returns the JSON answer; throws {message, status, signedOut, findings} in words for people
 */
export async function request(method, path, body, keepalive = false) {
  let response;
  const shown = token();
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      keepalive,
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(method === 'GET' ? {} : { [shown.name]: shown.value }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (unreachable) {
    throw problem(0);
  }
  if (response.status === 403 && !shown.value) {
    throw problem(401);
  }
  const answer = await answerOf(response);
  tellSaved(method, path);
  return answer;
}

const two = (n) => String(n).padStart(2, '0');

/** 'dd/mm/yyyy', as people write it; empty without a date */
export function inWords(date) {
  return date ? `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}` : '';
}

/** Viet Nam keeps UTC+7 and has no summer time. */
const AHEAD_MINUTES = 420;

/** @returns a date whose day and time are those in Viet Nam at that moment, wherever the machine thinks it is */
export function inVietNam(at) {
  const date = new Date(at);
  return new Date(date.getTime() + (date.getTimezoneOffset() + AHEAD_MINUTES) * 60000);
}

/** 'hh:mm' */
export function clock(date = inVietNam(Date.now())) {
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

export { two };
