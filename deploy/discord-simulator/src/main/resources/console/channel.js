// A channel: its messages, and where the person writes or runs commands.

import {api} from './api.js';
import {commandForm, runnable} from './commands.js';
import {el, reconcile} from './dom.js';
import {act} from './interact.js';
import {messageItem} from './messages.js';

const NEAR_END = 120;

/** The panel of the channel that the person looks at. */
export function channelPanel(world) {
  const list = el('ol', {class: 'messages', 'aria-label': 'Messages'});
  const scroller = el('div', {class: 'scroller', tabindex: 0, role: 'region', 'aria-label': 'Messages'}, list);
  const empty = el('p', {class: 'empty', hidden: true}, 'Nothing has been written here yet.');
  const bottom = composer(world);
  let first = true;
  return {
    node: el('section', {class: 'panel channel'}, empty, scroller, bottom.node),
    async update() {
      if (!world.guild.member) {
        if (!bottom.node.hidden) outside(world, empty);
        bottom.node.hidden = true;
        return;
      }
      const seen = await api.channel(world.guild.id, world.channel, world.user);
      world.commands = seen.commands;
      world.shown = new Map(seen.messages.map(message => [message.id, message]));
      const atEnd = first || scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END;
      reconcile(list, seen.messages, message => message.id, message => messageItem(message, world));
      empty.hidden = seen.messages.length > 0;
      bottom.update();
      if (atEnd) scroller.scrollTop = scroller.scrollHeight;
      first = false;
    },
  };
}

/** Who was banned, kicked, or left can come back, if the guild lets them. */
function outside(world, shown) {
  const join = el('button', {type: 'button', class: 'button primary', onclick: () => act(world, 'join', {})}, 'Join');
  shown.replaceChildren(`${world.name(world.user)} is not in this guild. `, join);
  shown.hidden = false;
}

/** Text is said; what begins with a slash finds a command, whose form takes its place. */
function composer(world) {
  const text = el('textarea', {rows: 1, maxlength: 2000, 'aria-label': 'Message', autocomplete: 'off'});
  const suggestions = el('div', {class: 'suggestions above', role: 'listbox', 'aria-label': 'Commands', hidden: true});
  const slash = el('button', {type: 'button', class: 'slash', 'aria-label': 'Commands', title: 'Commands'}, '/');
  const send = el('button', {type: 'submit', class: 'button primary', 'aria-label': 'Send'}, '➤');
  const line = el('form', {class: 'composer'}, suggestions, slash, text, send);
  const holder = el('div', {class: 'bottom'}, line);
  let marked = 0;
  let found = [];

  const close = () => {
    holder.replaceChildren(line);
    text.focus();
  };
  const open = command => {
    text.value = '';
    suggest();
    const form = commandForm(world, command, close);
    holder.replaceChildren(form);
    form.querySelector('input, select, button[type=submit]').focus();
  };
  const mark = index => {
    marked = index;
    [...suggestions.children].forEach((each, at) => each.setAttribute('aria-selected', at === index ? 'true' : 'false'));
    suggestions.children[index]?.scrollIntoView({block: 'nearest'});
  };
  const suggest = () => {
    const wanted = text.value.startsWith('/') ? text.value.slice(1).trim().toLowerCase() : null;
    found = wanted === null ? [] : runnable(world).filter(each => each.words.includes(wanted));
    suggestions.hidden = !found.length;
    suggestions.replaceChildren(
      ...found.map(command =>
        el(
          'button',
          {type: 'button', role: 'option', onclick: () => open(command)},
          el('strong', {}, '/' + command.words),
          el('small', {}, command.description),
        ),
      ),
    );
    mark(0);
  };
  const say = async () => {
    const content = text.value.trim();
    if (!content) return;
    if (await act(world, 'message', {channel: world.channel, content})) text.value = '';
    suggest();
  };
  line.addEventListener('submit', event => {
    event.preventDefault();
    if (found.length) open(found[marked]);
    else say();
  });
  slash.addEventListener('click', () => {
    text.value = '/';
    suggest();
    text.focus();
  });
  text.addEventListener('input', suggest);
  text.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      line.requestSubmit();
    } else if (found.length && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      mark((marked + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
    } else if (event.key === 'Escape') {
      text.value = '';
      suggest();
    }
  });
  return {
    node: holder,
    update() {
      const place = world.channels.get(world.channel);
      const writable = Boolean(place?.writable);
      text.disabled = !writable && !world.commands.length;
      text.placeholder = writable
        ? `Message #${place.name}, or / for commands`
        : world.commands.length ? 'You cannot write here; / for commands' : 'You cannot write here';
    },
  };
}
