// The direct messages between the application and the person.

import {api} from './api.js';
import {el, reconcile, toast} from './dom.js';
import {messageItem} from './messages.js';

export function directPanel(world) {
  const list = el('ol', {class: 'messages', 'aria-label': 'Direct messages'});
  const scroller = el('div', {class: 'scroller', tabindex: 0, role: 'region', 'aria-label': 'Direct messages'}, list);
  const empty = el('p', {class: 'empty'}, 'The application has not written to you.');
  const text = el('input', {type: 'text', maxlength: 2000, 'aria-label': 'Message', placeholder: 'Write to the application', autocomplete: 'off'});
  const write = async event => {
    event.preventDefault();
    try {
      if (text.value.trim()) await api.writeDirect(world.user, text.value);
      text.value = '';
    } catch (refused) {
      toast(refused.message);
    }
    await world.refresh();
  };
  const form = el('form', {class: 'composer', onsubmit: write}, text, el('button', {type: 'submit', class: 'button primary', 'aria-label': 'Send'}, '➤'));
  return {
    node: el('section', {class: 'panel channel'}, empty, scroller, el('div', {class: 'bottom'}, form)),
    async update() {
      const messages = await api.directs(world.user);
      reconcile(list, messages, message => message.id, message => messageItem(message, world, false));
      empty.hidden = messages.length > 0;
      scroller.scrollTop = scroller.scrollHeight;
    },
  };
}
