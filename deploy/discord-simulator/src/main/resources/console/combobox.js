// A field with suggestions: people, roles, channels, or what the application suggests.

import {el} from './dom.js';

const SHOWN = 25;
const PAUSE = 250;
const TALLEST = 224;
const EDGE = 8;
let numbers = 0;

/** Below the field, or above it where there is more room. */
function place(list, input) {
  const {left, top, bottom, width} = input.getBoundingClientRect();
  const below = innerHeight - bottom - EDGE;
  const downwards = below >= TALLEST || below >= top;
  Object.assign(list.style, {
    left: `${left}px`,
    width: `${width}px`,
    top: downwards ? `${bottom + 2}px` : 'auto',
    bottom: downwards ? 'auto' : `${innerHeight - top + 2}px`,
    maxHeight: `${Math.min(TALLEST, downwards ? below : top - EDGE)}px`,
  });
}

/**
 * A combobox. `suggest(typed)` answers with choices, at once or later; `free` tells that what is typed counts as it is.
 * `value()` is what was picked or typed, undefined for nothing.
 */
export function combobox({label, suggest, free, required}) {
  const id = `combobox-${++numbers}`;
  let picked;
  let current = -1;
  let asked = 0;
  let timer;
  const input = el('input', {
    type: 'text',
    id,
    role: 'combobox',
    autocomplete: 'off',
    required,
    'aria-label': label,
    'aria-expanded': 'false',
    'aria-controls': `${id}-list`,
    'aria-autocomplete': 'list',
  });
  const list = el('div', {class: 'suggestions', role: 'listbox', id: `${id}-list`, 'aria-label': label, hidden: true});

  const close = () => {
    list.hidden = true;
    current = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const pick = choice => {
    picked = choice;
    input.value = choice.label;
    close();
  };
  const mark = index => {
    current = index;
    [...list.children].forEach((each, at) => each.setAttribute('aria-selected', at === index ? 'true' : 'false'));
    const marked = list.children[index];
    if (marked) {
      input.setAttribute('aria-activedescendant', marked.id);
      marked.scrollIntoView({block: 'nearest'});
    }
  };
  const show = async () => {
    const turn = ++asked;
    const choices = (await suggest(picked ? '' : input.value)).slice(0, SHOWN);
    if (turn !== asked || document.activeElement !== input) return;
    list.replaceChildren(
      ...choices.map((choice, index) =>
        el(
          'div',
          // The field must not lose the focus before the click
          {role: 'option', id: `${id}-${index}`, onmousedown: event => event.preventDefault(), onclick: () => pick(choice)},
          el('span', {}, choice.label),
          choice.detail && el('small', {}, choice.detail),
        ),
      ),
    );
    list.choices = choices;
    list.hidden = !choices.length;
    place(list, input);
    input.setAttribute('aria-expanded', String(choices.length > 0));
    mark(free ? -1 : 0);
  };
  input.addEventListener('input', () => {
    picked = undefined;
    clearTimeout(timer);
    if (free) {
      // What was suggested for other words must not be picked
      asked++;
      close();
      timer = setTimeout(show, PAUSE);
    } else {
      show();
    }
  });
  // The list stands still while what is around it moves
  const moved = event => event.target !== list && close();
  input.addEventListener('focus', () => {
    document.addEventListener('scroll', moved, true);
    show();
  });
  input.addEventListener('blur', () => {
    document.removeEventListener('scroll', moved, true);
    close();
  });
  input.addEventListener('keydown', event => {
    if (list.hidden) return;
    const count = list.children.length;
    if (event.key === 'ArrowDown') mark((current + 1) % count);
    else if (event.key === 'ArrowUp') mark((current - 1 + count) % count);
    else if (event.key === 'Enter' && current >= 0) pick(list.choices[current]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return {
    node: el('div', {class: 'combobox'}, input, list),
    value: () => picked?.value ?? (input.value.trim() || undefined),
  };
}
