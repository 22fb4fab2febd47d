// Uses the application, and shows what comes of it.

import {api} from './api.js';
import {el, toast} from './dom.js';
import {openModal} from './modal.js';

/** Sends an interaction; a modal that is the answer opens. */
export async function interact(world, send) {
  try {
    const seen = await send();
    if (seen.status === 'NOT_RESPONDED') toast('The application did not respond');
    if (seen.modal) openModal(world, seen);
    return seen;
  } catch (refused) {
    toast(refused.message);
    return undefined;
  } finally {
    await world.refresh();
  }
}

/** Does something in the client; whether it worked. */
export async function act(world, action, body) {
  try {
    await api.act({guild: world.guild.id, user: world.user, action, ...body});
    return true;
  } catch (refused) {
    toast(refused.message);
    return false;
  } finally {
    await world.refresh();
  }
}

/** Where the person is, as interactions say it. */
export function here(world) {
  return {guild: world.guild.id, channel: world.channel, user: world.user};
}

/** The commands of one kind that the person may use here. */
export function commandsOf(world, type) {
  return world.commands.filter(command => command.type === type);
}

/** The entries of a context menu for the application's commands. */
export function menuCommands(world, type, target) {
  return commandsOf(world, type).map(command =>
    el(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        onclick: () => interact(world, () => api.command({...here(world), command: command.name, ...target})),
      },
      command.name,
    ),
  );
}
