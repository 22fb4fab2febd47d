// Members, bans and the audit log of a guild.

import {api} from './api.js';
import {avatar} from './avatar.js';
import {el, reconcile} from './dom.js';
import {userMenu} from './menus.js';
import {matches} from './things.js';
import {moment} from './time.js';
import {colour} from './embeds.js';

/** A list that can be filtered; `load` answers with its items. */
function listPanel(what, empty, load, key, text, render) {
  const list = el('ul', {class: 'records', 'aria-label': what});
  const count = el('span', {class: 'count'});
  let items = [];
  const draw = () => {
    const shown = items.filter(item => matches(text(item), filter.value));
    count.textContent = shown.length === items.length ? `${items.length}` : `${shown.length} of ${items.length}`;
    nothing.hidden = shown.length > 0;
    reconcile(list, shown, key, render);
  };
  const filter = el('input', {type: 'search', placeholder: 'Filter', 'aria-label': `Filter ${what}`, oninput: draw});
  const nothing = el('p', {class: 'empty', hidden: true}, empty);
  return {
    node: el('section', {class: 'panel'}, el('div', {class: 'tools'}, filter, count), nothing, list),
    async update() {
      items = await load();
      draw();
    },
  };
}

export function membersPanel(world) {
  return listPanel(
    'members',
    'Nobody fits.',
    async () => [...world.members.values()].sort((one, other) => world.rank(other) - world.rank(one)),
    member => member.user.id,
    member => ({label: world.name(member.user.id), detail: member.user.username, value: member.user.id}),
    member => {
      const until = member.communication_disabled_until && new Date(member.communication_disabled_until);
      const name = userMenu(member.user, world, true);
      return el(
        'li',
        {},
        avatar(member.user.id, world.name(member.user.id)),
        el(
          'div',
          {},
          el('p', {class: 'head'}, name, member.user.bot && el('span', {class: 'app'}, 'APP'), el('small', {}, member.user.username)),
          el('p', {class: 'chips'}, chips(member, world), until > new Date() && el('span', {class: 'chip alert'}, 'timed out, ends ', moment(until, 'R'))),
        ),
      );
    },
  );
}

function chips(member, world) {
  const owner = world.guild.owner === member.user.id && el('span', {class: 'chip'}, '👑 owner');
  return [owner, ...member.roles.map(id => world.roles.get(id)).filter(Boolean).map(role => {
    const chip = el('span', {class: 'chip'}, role.name);
    chip.style.setProperty('--dot', colour(role.color));
    return chip;
  })];
}

export function bansPanel(world) {
  return listPanel(
    'bans',
    'Nobody is banned.',
    () => api.bans(world.guild.id),
    ban => ban.user.id,
    ban => ({label: ban.user.global_name ?? '', detail: `${ban.user.username} ${ban.reason ?? ''}`, value: ban.user.id}),
    ban =>
      el(
        'li',
        {},
        avatar(ban.user.id, ban.user.username),
        el(
          'div',
          {},
          el('p', {class: 'head'}, el('strong', {}, ban.user.global_name ?? ban.user.username), el('small', {}, `${ban.user.username} · ${ban.user.id}`)),
          el('p', {class: 'reason'}, ban.reason ?? 'No reason given'),
        ),
      ),
  );
}

export function auditPanel(world) {
  let users = {};
  const named = id => (users[id] ? world.name(id, users[id]) : world.any(id));
  return listPanel(
    'audit log',
    'Nothing has been done yet.',
    async () => {
      const log = await api.auditLog(world.guild.id);
      users = log.users;
      return log.entries;
    },
    entry => entry.id,
    entry => ({label: entry.action, detail: `${named(entry.user_id)} ${named(entry.target_id)} ${entry.reason ?? ''}`, value: entry.target_id}),
    entry =>
      el(
        'li',
        {},
        avatar(entry.user_id ?? '0', named(entry.user_id)),
        el(
          'div',
          {},
          el(
            'p',
            {class: 'head'},
            el('strong', {}, named(entry.user_id)),
            el('span', {class: 'chip'}, entry.action.toLowerCase().replaceAll('_', ' ')),
            entry.target_id && el('strong', {}, named(entry.target_id)),
            el('small', {}, moment(new Date(Number((BigInt(entry.id) >> 22n) + 1420070400000n)), 'R')),
          ),
          entry.reason && el('p', {class: 'reason'}, entry.reason),
          (entry.changes ?? []).slice(0, 6).map(change => el('p', {class: 'change'}, `${change.key}: ${brief(change.old_value)} → ${brief(change.new_value)}`)),
        ),
      ),
  );
}

function brief(value) {
  if (value === undefined || value === null) return '—';
  return (typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, 80);
}
