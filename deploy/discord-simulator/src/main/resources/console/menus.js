// Context menus of messages and people.

import {dialog, el, toast} from './dom.js';
import {act, menuCommands} from './interact.js';

/** What can be done with a message. */
export function messageMenu(message, world) {
  const own = message.author.id === world.user;
  const moderates = world.channels.get(world.channel)?.moderates;
  const where = {channel: world.channel, message: message.id};
  return menu('⋯', 'What to do with this message', () => [
    own && entry('Edit', () => edit(message, world, where)),
    (own || moderates) && entry('Delete', () => act(world, 'delete', where)),
    entry('Copy id', () => copy(message.id)),
    ...apps(menuCommands(world, 3, {target_message: message.id})),
  ]);
}

/** A person's name, and what can be done with them. */
export function userMenu(user, world, usable) {
  const name = world.name(user.id, user);
  const shown = usable ? menu(name, `What to do with ${name}`, () => userEntries(user, world)) : el('span', {}, name);
  shown.className = 'name';
  shown.style.setProperty('--role', world.colour(user.id) || 'var(--strong)');
  return shown;
}

function userEntries(user, world) {
  const other = user.id !== world.user;
  const target = {target: user.id};
  return [
    el('p', {class: 'about'}, user.username, ' · ', user.id),
    entry('Copy id', () => copy(user.id)),
    other && entry('Time out for 10 minutes', () => act(world, 'timeout', target)),
    other && entry('Kick', () => act(world, 'kick', target)),
    other && entry('Ban', () => act(world, 'ban', target)),
    ...apps(menuCommands(world, 2, {target_user: user.id})),
  ];
}

function apps(commands) {
  return commands.length ? [el('p', {class: 'about'}, 'Apps'), ...commands] : [];
}

function entry(label, onclick) {
  return el('button', {type: 'button', role: 'menuitem', onclick}, label);
}

/** A button with a menu that closes once something is chosen. */
function menu(text, label, entries) {
  const open = event => {
    const {left, bottom} = event.currentTarget.getBoundingClientRect();
    const shown = dialog(label, el('div', {role: 'menu', 'aria-label': label}, entries().filter(Boolean)));
    shown.classList.add('context');
    shown.style.left = `${Math.max(8, Math.min(left, innerWidth - shown.offsetWidth - 8))}px`;
    shown.style.top = `${Math.max(8, Math.min(bottom + 4, innerHeight - shown.offsetHeight - 8))}px`;
    shown.addEventListener('click', clicked => {
      if (clicked.target === shown || clicked.target.closest('button')) shown.close();
    });
  };
  return el('button', {type: 'button', class: 'more', 'aria-haspopup': 'menu', 'aria-label': label, onclick: open}, text);
}

async function copy(id) {
  try {
    await navigator.clipboard.writeText(id);
    toast('Copied', 'done');
  } catch {
    toast(id, 'done');
  }
}

function edit(message, world, where) {
  const field = el('textarea', {'aria-label': 'Message', maxlength: 2000, required: true, value: message.content});
  const save = async event => {
    event.preventDefault();
    if (await act(world, 'edit', {...where, content: field.value})) shown.close();
  };
  const shown = dialog(
    'Edit message',
    el(
      'form',
      {class: 'modal', onsubmit: save},
      el('h2', {}, 'Edit message'),
      field,
      el(
        'div',
        {class: 'buttons'},
        el('button', {type: 'button', class: 'button secondary', onclick: () => shown.close()}, 'Cancel'),
        el('button', {type: 'submit', class: 'button primary'}, 'Save'),
      ),
    ),
  );
}
