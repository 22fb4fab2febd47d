// Builds elements. Text from the world only ever becomes text nodes and attributes that cannot run.

/** An element with properties, listeners (`on…`), attributes, and children: nodes, texts, or nothing. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter(child => child !== undefined && child !== null && child !== false));
  return element;
}

/** A link, if it leads to the web; its text otherwise. */
export function link(url, ...children) {
  return isWeb(url)
    ? el('a', {href: url, target: '_blank', rel: 'noopener noreferrer nofollow'}, ...children)
    : el('span', {}, ...children);
}

function isWeb(url) {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}

/** A line that goes away by itself. */
export function toast(text, kind = 'problem') {
  const shown = el('p', {class: `toast ${kind}`}, text);
  document.getElementById('toasts').append(shown);
  setTimeout(() => shown.remove(), 8000);
}

/** A dialog that is removed once it is closed. */
export function dialog(label, ...children) {
  const shown = el('dialog', {'aria-label': label, onclose: () => shown.remove()}, ...children);
  document.body.append(shown);
  shown.showModal();
  return shown;
}

/** Puts children into the place of those that are there, keeping those whose key and content are the same. */
export function reconcile(parent, items, key, render) {
  const before = new Map([...parent.children].map(child => [child.dataset.key, child]));
  let last = null;
  for (const item of items) {
    const id = key(item);
    const content = JSON.stringify(item);
    let node = before.get(id);
    before.delete(id);
    if (!node || node.content !== content) {
      const fresh = render(item);
      fresh.dataset.key = id;
      fresh.content = content;
      if (node) node.replaceWith(fresh);
      node = fresh;
    }
    const place = last ? last.nextSibling : parent.firstChild;
    if (node !== place) parent.insertBefore(node, place);
    last = node;
  }
  before.forEach(gone => gone.remove());
}
