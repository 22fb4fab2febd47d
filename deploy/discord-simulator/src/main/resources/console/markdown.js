// Discord's markdown as elements. The text is hostile: it only ever becomes text nodes and checked links.

import {el, link} from './dom.js';
import {moment} from './time.js';

const DEEPEST = 8;
/** What a rule can start with; everything else is plain. */
const STARTS = /[\\`<[*_~|@\nh]/;

/** Inline rules: what starts at a place in the text, and what is made of it. Tried in order. */
const RULES = [
  [/\\([^\w\s])/y, match => match[1]],
  [/(`+)([\s\S]*?[^`])\1(?!`)/y, match => el('code', {}, match[2].trim())],
  [/<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y, match => moment(new Date(match[1] * 1000), match[2])],
  [/<@!?(\d{1,20})>/y, (match, world) => mention('@' + world.name(match[1]))],
  [/<@&(\d{1,20})>/y, (match, world) => role(match[1], world)],
  [/<#(\d{1,20})>/y, (match, world) => mention('#' + (world.channels.get(match[1])?.name ?? 'unknown'))],
  [/<\/([^:>]{1,100}):(\d{1,20})>/y, match => mention('/' + match[1])],
  [/<a?:(\w{2,32}):\d{1,20}>/y, match => `:${match[1]}:`],
  [/<(https?:\/\/[^\s<>]+)>/y, match => link(match[1], match[1])],
  [/\[([^\]\n]+)\]\(<?(https?:\/\/[^\s)>]+)>?\)/y, (match, world, depth) => link(match[2], inline(match[1], world, depth))],
  [/https?:\/\/[^\s<>"']*[^\s<>"'.,:;!?)\]}*_~|]/y, match => link(match[0], match[0])],
  [/\*\*([\s\S]+?)\*\*(?!\*)/y, nested('strong')],
  [/__([\s\S]+?)__(?!_)/y, nested('u')],
  [/~~([\s\S]+?)~~/y, nested('s')],
  [/\|\|([\s\S]+?)\|\|/y, (match, world, depth) => spoiler(inline(match[1], world, depth))],
  [/\*(?=\S)((?:[^*]|\*\*)*?\S)\*(?!\*)/y, nested('em')],
  [/(?<!\w)_(?=\S)([^_]*?\S)_(?!\w)/y, nested('em')],
  [/@(everyone|here)\b/y, match => mention(match[0])],
  [/\n/y, () => el('br')],
];

function nested(tag) {
  return (match, world, depth) => el(tag, {}, inline(match[1], world, depth));
}

function mention(text) {
  return el('span', {class: 'mention'}, text);
}

function role(id, world) {
  return mention('@' + (world.roles.get(id)?.name ?? 'unknown-role').replace(/^@/, ''));
}

function spoiler(content) {
  const reveal = () => hidden.classList.add('shown');
  const hidden = el('span', {class: 'spoiler', role: 'button', tabindex: 0, onclick: reveal, onkeydown: reveal}, content);
  return hidden;
}

function inline(text, world, depth = 0) {
  if (depth > DEEPEST) return [text];
  const nodes = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const found = first(text, at);
    if (!found) {
      plain += text[at++];
      continue;
    }
    if (plain) nodes.push(plain);
    plain = '';
    nodes.push(found.make(found.match, world, depth + 1));
    at += found.match[0].length;
  }
  if (plain) nodes.push(plain);
  return nodes.flat();
}

function first(text, at) {
  if (!STARTS.test(text[at])) return undefined;
  for (const [pattern, make] of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return {match, make};
  }
  return undefined;
}

/** Lines that are something by how they begin. */
const LINES = [
  [/^(#{1,3}) +(.+)$/, (match, world) => el('div', {class: `heading h${match[1].length}`}, inline(match[2], world))],
  [/^-# +(.+)$/, (match, world) => el('small', {class: 'subtext'}, inline(match[1], world))],
  [/^( *)[-*] +(.+)$/, (match, world) => el('div', {class: match[1] ? 'item deep' : 'item'}, inline(match[2], world))],
];

function lines(text, world) {
  const nodes = [];
  let quoted = [];
  let run = [];
  const endRun = () => {
    if (run.length) nodes.push(...inline(run.join('\n'), world));
    run = [];
  };
  const endQuote = () => {
    if (quoted.length) nodes.push(el('blockquote', {}, lines(quoted.join('\n'), world)));
    quoted = [];
  };
  const all = text.split('\n');
  for (let index = 0; index < all.length; index++) {
    const line = all[index];
    if (line.startsWith('>>> ')) {
      endRun();
      endQuote();
      nodes.push(el('blockquote', {}, lines([line.slice(4), ...all.slice(index + 1)].join('\n'), world)));
      return nodes;
    }
    if (line.startsWith('> ')) {
      endRun();
      quoted.push(line.slice(2));
      continue;
    }
    endQuote();
    const special = LINES.map(([pattern, make]) => [pattern.exec(line), make]).find(([match]) => match);
    if (special) {
      endRun();
      nodes.push(special[1](special[0], world));
    } else {
      run.push(line);
    }
  }
  endRun();
  endQuote();
  return nodes;
}

/** The nodes of a text. `world` names people, roles and channels. */
export function markdown(text, world) {
  const parts = text.split(/```(?:[a-zA-Z0-9+#-]+\n)?\n?([\s\S]*?)```/);
  return parts.flatMap((part, index) => {
    if (index % 2) return [el('pre', {tabindex: 0}, el('code', {}, part))];
    const trimmed = index > 0 ? part.replace(/^\n/, '') : part;
    return trimmed ? lines(trimmed, world) : [];
  });
}
