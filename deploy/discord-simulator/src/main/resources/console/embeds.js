// Embeds as Discord draws them. Pictures are named, not loaded: the page speaks to the simulator alone.

import {el, link} from './dom.js';
import {markdown} from './markdown.js';
import {sent} from './time.js';

export function embed(told, world) {
  const shown = el(
    'article',
    {class: 'embed'},
    told.author && el('div', {class: 'embed-author'}, link(told.author.url, told.author.name ?? '')),
    told.title && el('div', {class: 'embed-title'}, link(told.url, markdown(told.title, world))),
    told.description && el('div', {class: 'embed-text'}, markdown(told.description, world)),
    told.fields?.length && el('div', {class: 'embed-fields'}, fields(told.fields, world)),
    picture('Image', told.image),
    picture('Thumbnail', told.thumbnail),
    footer(told),
  );
  // A colour is a number, so that nothing else can get into the style
  shown.style.setProperty('--bar', colour(told.color));
  return shown;
}

export function colour(number) {
  return Number.isInteger(number) && number > 0 ? `#${number.toString(16).padStart(6, '0')}` : 'var(--line)';
}

/** Up to three inline fields share a row. */
function fields(all, world) {
  return all.map(field =>
    el(
      'div',
      {class: field.inline ? 'field inline' : 'field'},
      el('div', {class: 'field-name'}, markdown(field.name, world)),
      el('div', {class: 'field-value'}, markdown(field.value, world)),
    ),
  );
}

function picture(kind, media) {
  return media?.url && el('div', {class: 'picture'}, `${kind}: `, link(media.url, media.url));
}

function footer(told) {
  const parts = [
    told.footer?.text,
    told.footer?.text && told.timestamp && ' • ',
    told.timestamp && sent(new Date(told.timestamp)),
  ];
  return parts.some(Boolean) && el('footer', {}, ...parts);
}
