/**
 * The front door: sign-in, sign-out, the first page, protection against forged requests, and the one place that turns
 * refusals and accidents into answers people can read. It owns no business rule; feature rooms bring their own
 * controllers.
 */
package vn.vinhdanh.web;
