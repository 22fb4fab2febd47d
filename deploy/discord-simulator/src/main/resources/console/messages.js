// Messages as Discord draws them.

import {avatar} from './avatar.js';
import {components} from './components.js';
import {el} from './dom.js';
import {embed} from './embeds.js';
import {markdown} from './markdown.js';
import {messageMenu, userMenu} from './menus.js';
import {sent} from './time.js';

const EPHEMERAL = 64;
const LOADING = 128;
const PINNED = 6;
const JOINED = 7;
const THREAD = 18;

/** A message; `usable` tells whether its components and menus can be used. */
export function messageItem(message, world, usable = true) {
  if ([PINNED, JOINED, THREAD].includes(message.type)) return notice(message, world);
  const ephemeral = Boolean(message.flags & EPHEMERAL);
  return el(
    'li',
    {class: ephemeral ? 'message ephemeral' : 'message'},
    reference(message, world),
    avatar(message.author.id, world.name(message.author.id, message.author)),
    el(
      'div',
      {class: 'body'},
      head(message, world, usable),
      content(message, world),
      attachments(message),
      (message.embeds ?? []).map(told => embed(told, world)),
      components(message, world, usable),
      reactions(message),
      ephemeral && el('p', {class: 'only-you'}, '👁 Only you can see this'),
    ),
    usable && !ephemeral && messageMenu(message, world),
  );
}

function notice(message, world) {
  const what = {
    [PINNED]: 'pinned a message to this channel.',
    [JOINED]: 'joined.',
    [THREAD]: `started a thread: ${message.content}`,
  }[message.type];
  return el(
    'li',
    {class: 'message notice'},
    el('span', {}, '→'),
    el('p', {}, el('strong', {}, world.name(message.author.id, message.author)), ' ', what, ' ', time(message)),
  );
}

/** What it answers: a command, or another message. */
function reference(message, world) {
  const used = message.interaction;
  if (used) {
    return el('p', {class: 'reference'}, el('strong', {}, world.name(used.user.id, used.user)), ' used ', el('span', {class: 'mention'}, commandName(message)));
  }
  const replied = message.referenced_message ?? world.message(message.message_reference?.message_id);
  if (!replied) return null;
  const snippet = replied.content || (replied.embeds?.length ? replied.embeds[0].title ?? 'an embed' : 'a message');
  return el('p', {class: 'reference'}, '↪ ', el('strong', {}, world.name(replied.author.id, replied.author)), ' ', snippet.slice(0, 120));
}

/** Commands of context menus have no slash. */
function commandName(message) {
  return message.type === 23 ? message.interaction.name : '/' + message.interaction.name;
}

function head(message, world, usable) {
  const {author} = message;
  const name = userMenu(author, world, usable && world.members.has(author.id));
  return el('p', {class: 'head'}, name, author.bot && el('span', {class: 'app'}, 'APP'), ' ', time(message));
}

function time(message) {
  return el('span', {class: 'time'}, sent(new Date(message.timestamp)));
}

function content(message, world) {
  if (message.flags & LOADING) {
    return el('p', {class: 'content loading'}, `${world.name(message.author.id, message.author)} is thinking…`);
  }
  if (!message.content) return null;
  return el(
    'div',
    {class: 'content'},
    markdown(message.content, world),
    message.edited_timestamp && el('small', {class: 'edited', title: message.edited_timestamp}, ' (edited)'),
  );
}

function attachments(message) {
  return (message.attachments ?? []).map(file => el('p', {class: 'picture'}, `📎 ${file.filename} (${file.size} bytes)`));
}

function reactions(message) {
  return message.reactions && el('p', {class: 'reactions'}, message.reactions.map(each => el('span', {}, `${each.emoji.name} ${each.count}`)));
}
