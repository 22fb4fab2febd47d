// Slash commands: finding one, and filling in its options.

import {api} from './api.js';
import {combobox} from './combobox.js';
import {el} from './dom.js';
import {commandsOf, here, interact} from './interact.js';
import {matches, things} from './things.js';

const SUBCOMMAND = 1;
const GROUP = 2;
const STRING = 3;
const INTEGER = 4;
const BOOLEAN = 5;
const CHANNEL = 7;
const NUMBER = 10;
const KINDS = {6: ['user'], 7: ['channel'], 8: ['role'], 9: ['user', 'role']};

/** Every slash command that can be run, with the words of its group and subcommand. */
export function runnable(world) {
  return commandsOf(world, 1).flatMap(command => leaves(command, command.name));
}

function leaves(node, words) {
  const nested = (node.options ?? []).filter(option => option.type === SUBCOMMAND || option.type === GROUP);
  return nested.length
    ? nested.flatMap(option => leaves(option, `${words} ${option.name}`))
    : [{words, description: node.description, options: node.options ?? []}];
}

/** The form of one command; `close` takes it away. */
export function commandForm(world, command, close) {
  const readers = {};
  const values = () =>
    Object.fromEntries(
      Object.entries(readers).map(([name, read]) => [name, read()]).filter(([, value]) => value !== undefined),
    );
  const run = async event => {
    event.preventDefault();
    send.disabled = true;
    const seen = await interact(world, () =>
      api.command({...here(world), command: command.words, options: values()}),
    );
    send.disabled = false;
    if (seen) close();
  };
  const send = el('button', {type: 'submit', class: 'button primary'}, 'Run');
  return el(
    'form',
    {class: 'command', onsubmit: run, 'aria-label': `Options of /${command.words}`},
    el('p', {class: 'command-name'}, el('strong', {}, '/' + command.words), ' ', command.description),
    command.options.map(option => optionField(world, command, option, readers, values)),
    el('div', {class: 'buttons'}, el('button', {type: 'button', class: 'button secondary', onclick: close}, 'Cancel'), send),
  );
}

function optionField(world, command, option, readers, values) {
  const {node, value} = control(world, command, option, values);
  readers[option.name] = value;
  return el(
    'label',
    {class: 'field'},
    el('span', {class: 'field-name'}, option.name, option.required ? ' *' : ''),
    el('small', {}, option.description),
    node,
  );
}

function control(world, command, option, values) {
  if (option.choices?.length) return choices(option, option.choices);
  if (option.type === BOOLEAN) {
    return choices(option, [{name: 'True', value: true}, {name: 'False', value: false}]);
  }
  if (option.autocomplete) {
    const read = suggested(world, command, option, values);
    return {node: read.node, value: () => typed(option, read.value())};
  }
  if (KINDS[option.type]) {
    const found = typedText =>
      KINDS[option.type]
        .flatMap(kind => things(kind, world))
        .filter(each => option.type !== CHANNEL || !option.channel_types?.length || option.channel_types.includes(each.type))
        .filter(each => matches(each, typedText));
    return combobox({label: option.name, suggest: found, required: option.required});
  }
  return plain(option);
}

function choices(option, all) {
  const select = el(
    'select',
    {name: option.name, required: option.required},
    el('option', {value: ''}, '—'),
    all.map((choice, index) => el('option', {value: String(index)}, choice.name)),
  );
  return {node: select, value: () => (select.value === '' ? undefined : all[select.value].value)};
}

/** A field whose suggestions the application gives while one types. */
function suggested(world, command, option, values) {
  return combobox({
    label: option.name,
    free: true,
    required: option.required,
    suggest: async typedText => {
      try {
        const seen = await api.command({
          ...here(world),
          command: command.words,
          focused: option.name,
          options: {...values(), [option.name]: typedText},
        });
        const found = seen.callback?.data?.choices ?? [];
        return found.map(choice => ({value: choice.value, label: choice.name, detail: ''}));
      } catch {
        return [];
      }
    },
  });
}

function plain(option) {
  const isNumber = option.type === INTEGER || option.type === NUMBER;
  const input = el('input', {
    type: isNumber ? 'number' : 'text',
    step: option.type === INTEGER ? 1 : 'any',
    name: option.name,
    required: option.required,
    min: option.min_value,
    max: option.max_value,
    minlength: option.min_length,
    maxlength: option.max_length ?? (option.type === STRING ? 6000 : undefined),
    autocomplete: 'off',
  });
  return {node: input, value: () => (input.value === '' ? undefined : typed(option, input.value))};
}

function typed(option, value) {
  const isNumber = option.type === INTEGER || option.type === NUMBER;
  return isNumber && value !== undefined ? Number(value) : value;
}
