// What the person sees of the world, and how things in it are called.

import {colour} from './embeds.js';

/** The guild as it was last told, with lookups. */
export class World {
  commands = [];
  shown = new Map();
  members = new Map();
  roles = new Map();
  channels = new Map();
  guild = {};
  user = '';
  channel = '';

  take(guild) {
    this.guild = guild;
    this.members = new Map(guild.members.map(member => [member.user.id, member]));
    this.roles = new Map(guild.roles.map(role => [role.id, role]));
    this.channels = new Map(guild.channels.map(channel => [channel.id, channel]));
  }

  /** How somebody is called here; a user that a message brought helps where they are no member. */
  name(id, user) {
    const member = this.members.get(id);
    const known = member?.user ?? user ?? (this.guild.person?.id === id ? this.guild.person : undefined);
    return member?.nick ?? known?.global_name ?? known?.username ?? 'unknown-user';
  }

  /** How anything is called, by its id. */
  any(id) {
    if (!id) return 'somebody';
    if (this.members.has(id)) return this.name(id);
    return this.roles.get(id)?.name ?? this.channels.get(id)?.name ?? id;
  }

  message(id) {
    return this.shown.get(id);
  }

  /** The colour of the highest role that has one. */
  colour(id) {
    const roles = this.#rolesOf(this.members.get(id)).filter(role => role.color);
    return roles.length ? colour(roles[0].color) : '';
  }

  /** Where somebody stands: the position of their highest role; the owner is above all. */
  rank(member) {
    if (member.user.id === this.guild.owner) return 1_000_000;
    return this.#rolesOf(member)[0]?.position ?? 0;
  }

  /** The name of the highest role, by which people are grouped. */
  standing(member) {
    if (member.user.id === this.guild.owner) return 'Owner';
    return this.#rolesOf(member)[0]?.name ?? 'Without a role';
  }

  #rolesOf(member) {
    return (member?.roles ?? [])
      .map(id => this.roles.get(id))
      .filter(Boolean)
      .sort((one, other) => other.position - one.position);
  }
}
