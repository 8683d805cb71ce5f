/**
 * Remembers what checks found and what the checked thing contained at each look: since when a finding stands, when and
 * by which change it was settled, what differs from the last look. It checks nothing itself and knows no dossier; a room
 * that checks something tells it what it found.
 */
package vn.vinhdanh.trace;
