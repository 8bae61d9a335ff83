// What the reader has chosen; all of it stands in the address, so that a link shows the same.
const VIEWS = {};
const state = {view: 'overview', sources: [], from: '', to: '', theme: '', show: '', options: {}};

function readState() {
  const parts = new URLSearchParams(location.hash.slice(1));
  state.view = Object.hasOwn(VIEWS, parts.get('view')) ? parts.get('view') : 'overview';
  state.sources = (parts.get('sources') || '').split(',').filter(s => s !== '').map(Number)
    .filter(n => SOURCES.some(s => s.number === n));
  state.from = DATA.periods.includes(parts.get('from')) ? parts.get('from') : '';
  state.to = DATA.periods.includes(parts.get('to')) ? parts.get('to') : '';
  state.theme = ['light', 'dark'].includes(parts.get('theme')) ? parts.get('theme') : '';
  if (['zh', 'en'].includes(parts.get('lang'))) language = parts.get('lang');
  state.show = parts.get('show') || '';
  state.options = {};
  for (const [name, value] of parts) if (name.startsWith('o.')) state.options[name.slice(2)] = value;
}

/** Writes the address; a new view can be left by the button Back. */
function writeState(anew) {
  const parts = new URLSearchParams();
  parts.set('view', state.view);
  if (state.sources.length) parts.set('sources', state.sources.join(','));
  if (state.from) parts.set('from', state.from);
  if (state.to) parts.set('to', state.to);
  if (state.theme) parts.set('theme', state.theme);
  parts.set('lang', language);
  if (state.show) parts.set('show', state.show);
  for (const [name, value] of Object.entries(state.options)) if (value) parts.set('o.' + name, value);
  if (anew) history.pushState(null, '', '#' + parts);
  else history.replaceState(null, '', '#' + parts);
}

/** A choice within a view, such as a class; it is forgotten when the view changes. */
function option(name, otherwise) {
  return state.options[name] === undefined ? otherwise : state.options[name];
}

function choose(name, value) {
  state.options[name] = value;
  writeState();
  renderView();
}

/** The range that the filters leave. */
function chosen() {
  const first = state.from ? DATA.periods.indexOf(state.from) : null;
  const last = state.to ? DATA.periods.indexOf(state.to) : null;
  if (first === null && last === null) return range(state.sources, null, null);
  return range(state.sources, first === null ? 0 : first, last === null ? DATA.periods.length - 1 : last);
}

function describe(where) {
  const parts = [];
  if (where.sources) parts.push(Array.from(where.sources, sourceName).join(language === 'zh' ? '、' : ', '));
  if (where.first !== null) {
    const [a, b] = [DATA.periods[where.first] || PERIODS[0].label, DATA.periods[where.last]];
    parts.push(a === b ? a : a + ' – ' + b);
  }
  return parts.length ? parts.join(' · ') : t('wholeCorpus');
}

/** The sentence under each heading that says what the numbers are of. */
function scope() {
  const where = chosen();
  const all = DATA.summary.uniquePosts;
  return el('p', {class: 'scope'}, where.sources || where.first !== null
    ? t('filterIn', whole(volume(where).posts), whole(all)) : t('filterAll', whole(all)));
}
