// Elements are made here and filled by text alone: nothing from a post is ever read as HTML.
function el(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'class') element.className = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  add(element, children);
  return element;
}

function add(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : String(child));
  }
  return element;
}

function replace(element, ...children) {
  element.replaceChildren();
  return add(element, children);
}

/** Says something to who reads by ear. */
function announce(text) {
  document.getElementById('live').textContent = text;
}

/** A link out of the page; only http and https, without a trace of where it was clicked. */
function link(address, text) {
  let url = null;
  try {
    url = new URL(address);
  } catch (e) {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  return el('a', {href: url.href, rel: 'noopener noreferrer', target: '_blank'}, text);
}

function button(text, onclick, properties) {
  return el('button', {type: 'button', onclick, ...properties}, text);
}

function select(label, options, value, onchange, id) {
  return el('label', {class: 'field'}, el('span', {}, label),
    el('select', {id, onchange: event => onchange(event.target.value)},
      options.map(([v, text]) => el('option', {value: v, selected: String(v) === String(value)}, text))));
}

function section(id, title, ...children) {
  return el('section', {'aria-labelledby': 'h-' + id}, el('h3', {id: 'h-' + id}, title), children);
}

function note(...text) {
  return el('p', {class: 'note'}, text);
}

/** Hands a file to the reader; the bytes are already in the page. */
function download(name, type, content) {
  const address = typeof content === 'string' && content.startsWith('data:')
    ? content : URL.createObjectURL(new Blob([content], {type}));
  const anchor = el('a', {href: address, download: name});
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

const integers = new Intl.NumberFormat('en-US');
function whole(n) {
  return integers.format(n);
}

function percent(share, digits) {
  if (!isFinite(share)) return '–';
  if (share === 0) return '0 %';
  const d = digits === undefined ? (share >= 0.1 ? 1 : 2) : digits;
  return (share * 100).toFixed(d) + ' %';
}

function decimal(n, digits) {
  return n === null || n === undefined || !isFinite(n) ? '–' : Number(n).toFixed(digits === undefined ? 2 : digits).replace('-', '−');
}
