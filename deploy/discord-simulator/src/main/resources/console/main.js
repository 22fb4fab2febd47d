// Where the person is and who they are; keeps what is shown up to date.

import {api} from './api.js';
import {channelPanel} from './channel.js';
import {directPanel} from './direct.js';
import {el, toast} from './dom.js';
import {auditPanel, bansPanel, membersPanel} from './records.js';
import {World} from './world.js';

const PANEL_EVERY = 1_000;
const GUILD_EVERY = 4;
const TABS = [
  ['channel', 'Channel', channelPanel],
  ['direct', 'Direct messages', directPanel],
  ['members', 'Members', membersPanel],
  ['bans', 'Bans', bansPanel],
  ['audit', 'Audit log', auditPanel],
];

const world = new World();
const place = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
const at = id => document.getElementById(id);
let panel;
let turns = 0;
let failing = false;
/** One look at the world at a time, in order. */
let running = Promise.resolve();
world.refresh = () => (running = running.then(() => update(true)));

/** Everything that can be told apart is in the address, so that it can be kept and shared. */
function remember() {
  const {guild, channel, as, tab} = place;
  history.replaceState(null, '', '#' + new URLSearchParams({guild, channel, as, tab}));
}

async function loadGuild() {
  let guild;
  try {
    guild = await api.guild(place.guild, place.as);
  } catch (refused) {
    // Somebody of an address that was kept from another world
    if (!place.as) throw refused;
    place.as = '';
    guild = await api.guild(place.guild);
  }
  place.as ||= guild.owner;
  world.take(guild);
  const readable = guild.channels.filter(channel => channel.readable);
  const usual = readable.find(channel => channel.name === 'general') ?? readable[0];
  const channel = readable.find(each => each.id === place.channel) ?? usual;
  if (place.channel !== (channel?.id ?? '')) {
    place.channel = channel?.id ?? '';
    panel = undefined;
  }
  world.user = place.as;
  world.channel = place.channel;
  drawSide(readable);
}

function drawSide(readable) {
  at('channels').replaceChildren(
    ...readable.map(channel =>
      el(
        'button',
        {
          type: 'button',
          class: channel.thread ? 'place thread' : 'place',
          'aria-current': channel.id === place.channel && place.tab === 'channel' ? 'page' : null,
          onclick: () => go({channel: channel.id, tab: 'channel'}),
        },
        (channel.thread ? '↳ ' : channel.type === 2 || channel.type === 13 ? '🔊 ' : '# ') + channel.name,
      ),
    ),
  );
  drawPeople();
  at('title').textContent = place.tab === 'channel' ? `# ${world.channels.get(place.channel)?.name ?? ''}` : world.guild.name;
  at('as').textContent = `as ${world.name(place.as)}`;
  document.title = `${at('title').textContent} · Simulated Discord`;
}

/** The people of the guild, grouped by their standing; drawn anew only when they change. */
function drawPeople() {
  const people = [...world.members.values()]
    .filter(member => !member.user.bot)
    .sort((one, other) => world.rank(other) - world.rank(one));
  const strangers = world.guild.member ? [] : [world.guild.person];
  const content = JSON.stringify([strangers, people.map(member => [member.user.id, world.name(member.user.id), world.standing(member)])]);
  const select = at('person');
  if (select.content !== content) {
    const groups = Map.groupBy(people, member => world.standing(member));
    select.replaceChildren(
      ...strangers.map(person => el('optgroup', {label: 'Not a member'}, el('option', {value: person.id}, world.name(person.id)))),
      ...[...groups].map(([standing, members]) =>
        el(
          'optgroup',
          {label: standing},
          members.map(member => el('option', {value: member.user.id}, world.name(member.user.id))),
        ),
      ),
    );
    select.content = content;
  }
  select.value = place.as;
}

function drawTabs() {
  at('tabs').replaceChildren(
    ...TABS.map(([id, label]) =>
      el(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: `tab-${id}`,
          'aria-selected': String(id === place.tab),
          'aria-controls': 'main',
          tabindex: id === place.tab ? 0 : -1,
          onclick: () => go({tab: id}),
          onkeydown: moveTab,
        },
        label,
      ),
    ),
  );
}

function moveTab(event) {
  const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
  if (!step) return;
  const index = TABS.findIndex(([id]) => id === place.tab);
  const [next] = TABS[(index + step + TABS.length) % TABS.length];
  go({tab: next}).then(() => at(`tab-${next}`).focus());
}

/** Goes somewhere, or becomes somebody else. */
async function go(change) {
  if (change.guild && change.guild !== place.guild) {
    Object.assign(place, {as: '', channel: ''});
    at('person').content = undefined;
  }
  Object.assign(place, change);
  drawer(false);
  drawTabs();
  drawPanel();
  await world.refresh();
}

function drawPanel() {
  panel = TABS.find(([id]) => id === place.tab)[2](world);
  panel.node.setAttribute('aria-busy', 'true');
  at('main').replaceChildren(panel.node);
}

async function update(whole) {
  try {
    if (whole || turns++ % GUILD_EVERY === 0) await loadGuild();
    remember();
    if (!panel) drawPanel();
    const drawn = panel;
    await drawn.update();
    drawn.node.setAttribute('aria-busy', 'false');
    failing = false;
  } catch (failure) {
    // Said once, not every second
    if (!failing) toast(failure.name === 'TypeError' ? 'The simulator does not answer; it may have stopped.' : failure.message);
    failing = true;
  }
}

function drawer(open) {
  document.body.classList.toggle('drawer-open', open);
  at('drawer').setAttribute('aria-expanded', String(open));
}

async function start() {
  const guilds = await api.guilds();
  if (!guilds.length) {
    at('main').append(el('p', {class: 'empty'}, 'There are no guilds.'));
    return;
  }
  at('guild').append(...guilds.map(guild => el('option', {value: guild.id}, guild.name)));
  if (!guilds.some(guild => guild.id === place.guild)) Object.assign(place, {guild: guilds[0].id, channel: '', as: ''});
  if (!TABS.some(([id]) => id === place.tab)) place.tab = 'channel';
  at('guild').value = place.guild;
  at('guild').addEventListener('change', event => go({guild: event.target.value}));
  at('person').addEventListener('change', event => go({as: event.target.value}));
  at('drawer').addEventListener('click', () => drawer(!document.body.classList.contains('drawer-open')));
  at('page').addEventListener('click', event => {
    if (!event.target.closest('#drawer')) drawer(false);
  });
  drawTabs();
  await update(true);
  setInterval(() => {
    if (!document.hidden) running = running.then(() => update(false));
  }, PANEL_EVERY);
}

start().catch(failure => toast(failure.message));
