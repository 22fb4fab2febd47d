// Modals.

import {api} from './api.js';
import {choose} from './choose.js';
import {dialog, el} from './dom.js';
import {interact} from './interact.js';
import {markdown} from './markdown.js';

const ROW = 1;
const INPUT = 4;
const TEXT = 10;
const PARAGRAPH = 2;

/** Opens the modal that an interaction was answered with. */
export function openModal(world, opened) {
  const fields = {};
  const send = async event => {
    event.preventDefault();
    const values = Object.fromEntries(Object.entries(fields).map(([name, read]) => [name, read()]));
    const seen = await interact(world, () => api.submit(opened.id, values));
    if (seen) shown.close();
  };
  const shown = dialog(
    opened.modal.title,
    el(
      'form',
      {class: 'modal', onsubmit: send},
      el('h2', {}, opened.modal.title),
      opened.modal.components.map(told => part(told, world, fields)),
      el(
        'div',
        {class: 'buttons'},
        el('button', {type: 'button', class: 'button secondary', onclick: () => shown.close()}, 'Cancel'),
        el('button', {type: 'submit', class: 'button primary'}, 'Submit'),
      ),
    ),
  );
}

function part(told, world, fields) {
  if (told.type === TEXT) return el('div', {}, markdown(told.content, world));
  const inner = told.type === ROW ? told.components[0] : told.component;
  const field = inner.type === INPUT ? input(inner, fields) : picker(inner, world, fields);
  return el(
    'label',
    {class: 'field'},
    el('span', {class: 'field-name'}, told.label ?? inner.label, inner.required === false ? '' : ' *'),
    told.description && el('small', {}, told.description),
    field,
  );
}

function input(told, fields) {
  const field = el(told.style === PARAGRAPH ? 'textarea' : 'input', {
    name: told.custom_id,
    placeholder: told.placeholder,
    required: told.required !== false,
    minlength: told.min_length,
    maxlength: told.max_length ?? 4000,
    value: told.value ?? '',
  });
  fields[told.custom_id] = () => field.value;
  return field;
}

function picker(told, world, fields) {
  let values = (told.options ?? []).filter(option => option.default).map(option => option.value);
  fields[told.custom_id] = () => values;
  const named = () => values.map(value => told.options?.find(option => option.value === value)?.label ?? world.any(value));
  const text = el('span', {}, named().join(', ') || told.placeholder || 'Make a selection');
  const open = async event => {
    event.preventDefault();
    values = (await choose(told, world)) ?? values;
    text.textContent = named().join(', ') || told.placeholder || 'Make a selection';
  };
  return el('button', {type: 'button', class: 'menu', 'aria-haspopup': 'dialog', onclick: open}, text, '▾');
}
