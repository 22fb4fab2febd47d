// Moments as Discord draws them.

import {el} from './dom.js';

const STYLES = {
  t: {timeStyle: 'short'},
  T: {timeStyle: 'medium'},
  d: {dateStyle: 'short'},
  D: {dateStyle: 'long'},
  f: {dateStyle: 'long', timeStyle: 'short'},
  F: {dateStyle: 'full', timeStyle: 'short'},
};
const UNITS = [['year', 31_536_000], ['month', 2_592_000], ['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]];
const relative = new Intl.RelativeTimeFormat('en', {numeric: 'auto'});

function write(date, style) {
  return new Intl.DateTimeFormat('en', STYLES[style]).format(date);
}

function fromNow(date) {
  const seconds = Math.round((date - Date.now()) / 1000);
  const [unit, length] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1];
  return relative.format(Math.trunc(seconds / length), unit);
}

/** A moment in one of Discord's styles; relative ones (`R`) keep up with the time. */
export function moment(date, style = 'f') {
  if (Number.isNaN(date.getTime())) return el('span', {}, 'Invalid date');
  const kind = style === 'R' || STYLES[style] ? style : 'f';
  return el(
    'time',
    {datetime: date.toISOString(), title: write(date, 'F'), 'data-relative': kind === 'R'},
    kind === 'R' ? fromNow(date) : write(date, kind),
  );
}

/** When a message was sent: the time today, the date and time before. */
export function sent(date) {
  return moment(date, date.toDateString() === new Date().toDateString() ? 't' : 'f');
}

setInterval(() => {
  for (const shown of document.querySelectorAll('time[data-relative]')) {
    shown.textContent = fromNow(new Date(shown.dateTime));
  }
}, 5_000);
