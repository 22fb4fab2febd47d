// Picking from a menu: of given options, or of people, roles and channels.

import {dialog, el} from './dom.js';
import {matches, things} from './things.js';

const KINDS = {5: ['user'], 6: ['role'], 7: ['user', 'role'], 8: ['channel']};
const SHOWN = 100;

/** What can be picked: value, label, and what is said about it. */
function offered(told, world) {
  if (told.options) {
    return told.options.map(option => ({
      value: option.value,
      label: [option.emoji?.name, option.label].filter(Boolean).join(' '),
      detail: option.description ?? '',
      picked: Boolean(option.default),
    }));
  }
  const types = told.channel_types ?? [];
  return (KINDS[told.type] ?? []).flatMap(kind => things(kind, world))
    .filter(each => !types.length || types.includes(each.type));
}

/** Asks for the values of a menu; undefined where the person thinks better of it. */
export function choose(told, world) {
  return new Promise(resolve => {
    const all = offered(told, world);
    const picked = new Set(all.filter(each => each.picked).map(each => each.value));
    const most = told.max_values ?? 1;
    const least = told.required === false ? 0 : told.min_values ?? 1;
    let answer;
    const done = values => {
      answer = values;
      shown.close();
    };
    const list = el('div', {class: 'choices', role: 'listbox', 'aria-multiselectable': most > 1});
    const confirm = el('button', {type: 'button', class: 'button primary', onclick: () => done([...picked])}, 'Confirm');
    const filter = el('input', {type: 'search', placeholder: 'Filter', 'aria-label': 'Filter', oninput: () => draw()});
    const pick = value => {
      if (most === 1 && least === 1) {
        done([value]);
        return;
      }
      if (!picked.delete(value)) {
        if (most === 1) picked.clear();
        if (picked.size < most) picked.add(value);
      }
      draw();
    };
    const draw = () => {
      confirm.disabled = picked.size < least || picked.size > most;
      list.replaceChildren(
        ...all.filter(each => matches(each, filter.value)).slice(0, SHOWN).map(each => choice(each, picked, pick)),
      );
    };
    draw();
    const shown = dialog(
      told.placeholder ?? 'Make a selection',
      el('h2', {}, told.placeholder ?? 'Make a selection'),
      all.length > 8 && filter,
      list,
      el(
        'div',
        {class: 'buttons'},
        el('button', {type: 'button', class: 'button secondary', onclick: () => shown.close()}, 'Cancel'),
        (most > 1 || least === 0) && confirm,
      ),
    );
    shown.addEventListener('close', () => resolve(answer));
  });
}

function choice(each, picked, pick) {
  return el(
    'button',
    {
      type: 'button',
      role: 'option',
      'aria-selected': picked.has(each.value) ? 'true' : 'false',
      onclick: () => pick(each.value),
    },
    el('span', {}, each.label),
    each.detail && el('small', {}, each.detail),
  );
}
