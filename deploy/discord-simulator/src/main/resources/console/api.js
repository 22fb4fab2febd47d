// Talks to the simulator.

async function call(method, path, body) {
  const response = await fetch('/console/api' + path, {
    method,
    headers: body ? {'Content-Type': 'application/json'} : {},
    body: body ? JSON.stringify(body) : undefined,
    signal: AbortSignal.timeout(20_000),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(problem(answer));
  return answer;
}

/** Discord's words, with the first thing that is wrong field by field. */
function problem(answer) {
  let text = answer.error ?? 'The simulator refused.';
  const first = answer.errors && firstError(answer.errors, '');
  if (first) text += ' ' + first;
  return answer.code ? `${text} (${answer.code})` : text;
}

function firstError(errors, at) {
  if (errors._errors) return `${at}: ${errors._errors[0].message}`;
  for (const [name, nested] of Object.entries(errors)) {
    const found = firstError(nested, at ? `${at}.${name}` : name);
    if (found) return found;
  }
  return '';
}

const encoded = encodeURIComponent;

export const api = {
  guilds: () => call('GET', '/guilds'),
  guild: (guild, user) => call('GET', `/views/guilds/${encoded(guild)}${user ? `?user=${encoded(user)}` : ''}`),
  channel: (guild, channel, user) =>
    call('GET', `/views/guilds/${encoded(guild)}/channels/${encoded(channel)}?user=${encoded(user)}`),
  auditLog: guild => call('GET', `/views/guilds/${encoded(guild)}/audit-log`),
  bans: guild => call('GET', `/guilds/${encoded(guild)}/bans`),
  directs: user => call('GET', `/users/${encoded(user)}/messages`),
  writeDirect: (user, content) => call('POST', `/users/${encoded(user)}/messages`, {content}),
  act: body => call('POST', '/act', body),
  command: body => call('POST', '/interactions', body),
  press: (message, body) => call('POST', '/interactions', {message, ...body}),
  submit: (interaction, fields) => call('POST', `/interactions/${encoded(interaction)}/modal`, {fields}),
};
