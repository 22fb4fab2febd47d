// What can be named in a guild: people, roles and channels.

/** People, roles or channels as choices. */
export function things(kind, world) {
  if (kind === 'user') {
    return [...world.members.values()].map(member => ({
      value: member.user.id,
      label: world.name(member.user.id),
      detail: member.user.bot ? `${member.user.username} (app)` : member.user.username,
    }));
  }
  if (kind === 'role') {
    return [...world.roles.values()]
      .sort((one, other) => other.position - one.position)
      .map(role => ({value: role.id, label: '@' + role.name.replace(/^@/, ''), detail: ''}));
  }
  return [...world.channels.values()].map(channel => ({
    value: channel.id,
    label: '#' + channel.name,
    detail: '',
    type: channel.type,
  }));
}

/** Whether a choice fits what was typed. */
export function matches(choice, typed) {
  const wanted = typed.trim().toLowerCase();
  return !wanted || [choice.label, choice.detail, choice.value].some(text => String(text).toLowerCase().includes(wanted));
}
