// A round picture of initials; whose they are decides its colour.

import {el} from './dom.js';

const HUES = 12;

export function avatar(id, name) {
  const initials = [...name.replace(/[^\p{L}\p{N} ]/gu, '')].slice(0, 2).join('').toUpperCase() || '?';
  const shown = el('span', {class: 'avatar', 'aria-hidden': 'true'}, initials);
  const hue = (Number(BigInt(id) >> 22n) % HUES) * (360 / HUES);
  shown.style.backgroundColor = `hsl(${hue} 45% 30%)`;
  return shown;
}
