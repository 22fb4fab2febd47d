// Buttons and menus of messages.

import {api} from './api.js';
import {choose} from './choose.js';
import {el, link} from './dom.js';
import {here, interact} from './interact.js';

const STYLES = {1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger'};
const BUTTON = 2;
const LINK = 5;

/** The rows of a message; without a world to act in they cannot be used. */
export function components(message, world, usable) {
  return (message.components ?? []).map(row =>
    el('div', {class: 'row'}, (row.components ?? []).map(each => component(each, message, world, usable))),
  );
}

function component(told, message, world, usable) {
  if (told.type !== BUTTON) return menu(told, message, world, usable);
  const label = [told.emoji?.name, told.label].filter(Boolean).join(' ');
  if (told.style === LINK) {
    return el('span', {class: 'button secondary'}, link(told.url, `${label} ↗`));
  }
  return el(
    'button',
    {
      type: 'button',
      class: `button ${STYLES[told.style] ?? 'secondary'}`,
      disabled: told.disabled || !usable,
      onclick: event => press(event.currentTarget, message, told, world),
    },
    label,
  );
}

function menu(told, message, world, usable) {
  const chosen = (told.options ?? []).filter(option => option.default).map(option => option.label);
  return el(
    'button',
    {
      type: 'button',
      class: 'menu',
      'aria-haspopup': 'dialog',
      disabled: told.disabled || !usable,
      onclick: async event => {
        const button = event.currentTarget;
        const values = await choose(told, world);
        if (values) await press(button, message, told, world, values);
      },
    },
    el('span', {}, chosen.join(', ') || told.placeholder || 'Make a selection'),
    '▾',
  );
}

/** A message that only the person sees belongs to an interaction, whose id it names. */
async function press(button, message, told, world, values) {
  button.classList.add('busy');
  button.disabled = true;
  const body = {custom_id: told.custom_id, values, ...here(world)};
  const origin = message.flags & 64 && message.interaction_metadata?.id;
  await interact(world, () => api.press(message.id, origin ? {...body, interaction: origin} : body));
  button.classList.remove('busy');
  button.disabled = Boolean(told.disabled);
}
