/**
 * Brings the data files in when the application starts: finds them, has each room read its own, holds campaigns and
 * organizations against each other, and refuses to start with the list of all mistakes. It owns no data and nobody
 * calls it; everyone else asks {@code Campaigns} and {@code Organizations}.
 */
package vn.vinhdanh.loading;
