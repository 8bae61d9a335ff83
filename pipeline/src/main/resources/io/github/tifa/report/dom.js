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
  return el('label', {class: 'field'}, el('span', {}, head(label)),
    el('select', {id, onchange: event => onchange(event.target.value)},
      options.map(([v, text]) => el('option', {value: v, selected: String(v) === String(value)}, text))));
}

function section(id, title, ...children) {
  return el('section', {'aria-labelledby': 'h-' + id}, el('h3', {id: 'h-' + id}, head(title)), children);
}

/** Sentences about what follows; those that are null are left out. */
function note(...sentences) {
  return el('p', {class: 'note'}, sentences.filter(Boolean).join(language === 'zh' ? '' : ' '));
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

/** Always two decimals, so that the points of a column stand under each other. */
function percent(share) {
  return isFinite(share) ? (share * 100).toFixed(2) + ' %' : '–';
}

function interval([low, high]) {
  return (low * 100).toFixed(2) + ' – ' + (high * 100).toFixed(2);
}

function signed(n, digits) {
  return (n > 0 ? '+' : '') + decimal(n, digits);
}

/** A small probability in words that do not wear out the eye. */
function probability(p) {
  if (p === null || p === undefined) return '–';
  return p < 0.0001 ? '< 0.0001' : decimal(p, 4);
}

/** A label as it stands at the head of something. */
function head(text) {
  return text.length > 1 ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function narrow() {
  return innerWidth < 640;
}

function decimal(n, digits) {
  return n === null || n === undefined || !isFinite(n) ? '–' : Number(n).toFixed(digits === undefined ? 2 : digits).replace('-', '−');
}
