// The frame: search, filters, views, language and theme.
const ORDER = ['overview', 'leaders', 'terms', 'pairs', 'compare', 'keywords', 'others', 'newTerms', 'nameLists', 'candidates', 'method'];

let printing = false;

function dark() {
  if (printing) return false;
  return state.theme ? state.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

function go(view) {
  state.view = view;
  state.options = {};
  writeState(true);
  renderFrame();
  renderView();
  document.getElementById('main').focus({preventScroll: true});
  scrollTo(0, 0);
}

function changed() {
  writeState();
  renderFrame();
  renderView();
  if (state.show && !panel.hidden) keepingFocus(showShown);
}

function sourceFilter() {
  const label = state.sources.length ? t('someSources', state.sources.length) : t('allSources');
  return el('details', {class: 'filter', id: 'source-filter'}, el('summary', {}, t('sources') + ': ' + label),
    el('fieldset', {}, el('legend', {class: 'hidden'}, t('sources')), SOURCES.map(s => el('label', {}, el('input', {
      type: 'checkbox', checked: state.sources.includes(s.number), onchange: event => {
        state.sources = event.target.checked ? [...state.sources, s.number].sort((a, b) => a - b) : state.sources.filter(n => n !== s.number);
        writeState();
        renderView();
        if (state.show && !panel.hidden) keepingFocus(showShown);
        event.target.closest('details').querySelector('summary').textContent =
          t('sources') + ': ' + (state.sources.length ? t('someSources', state.sources.length) : t('allSources'));
      }}), ' ', sourceName(s.number), el('span', {class: 'latin'}, ' ', whole(volume(range([s.number], null, null)).posts))))));
}

function renderFrame() {
  keepingFocus(drawFrame);
}

function drawFrame() {
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = dark() ? 'dark' : 'light';
  document.title = t('title') + ' – ' + t(state.view);
  document.getElementById('skip').textContent = t('skip');
  const s = DATA.summary;
  const periods = PERIODS.map(p => [p.label, p.label]);
  replace(document.getElementById('top'),
    el('div', {class: 'brand'}, el('h1', {}, t('title')), el('p', {}, `${s.firstDate || '–'} – ${s.lastDate || '–'} · ${whole(s.uniquePosts)} ${t('posts')}`)),
    searchBox(),
    el('div', {class: 'filters'}, sourceFilter(),
      select(t('from'), [['', t('earliest')], ...periods], state.from, v => {
        state.from = v;
        if (state.to && v > state.to) state.to = v;
        changed();
      }, 'from'),
      select(t('to'), [['', t('latest')], ...periods], state.to, v => {
        state.to = v;
        if (state.from && v && v < state.from) state.from = v;
        changed();
      }, 'to'),
      state.sources.length || state.from || state.to ? button(t('clear'), () => {
        state.sources = [];
        state.from = '';
        state.to = '';
        changed();
      }, {id: 'clear'}) : null,
      button('◐', () => {
        state.theme = dark() ? 'light' : 'dark';
        changed();
      }, {id: 'theme', 'aria-label': t('theme'), title: t('theme')}),
      button(t('language'), () => {
        language = language === 'zh' ? 'en' : 'zh';
        writeState();
        render();
      }, {id: 'language', lang: language === 'zh' ? 'en' : 'zh'})));
  const nav = document.getElementById('views');
  nav.setAttribute('aria-label', t('views'));
  replace(nav, el('ul', {}, ORDER.map(view => el('li', {}, button(t(view), () => go(view),
    {'data-view': view, 'aria-current': view === state.view ? 'page' : null})))));
  replace(document.getElementById('foot'), el('p', {}, `Tifa ${DATA.run.version} · ${t('offline')}`));
}

/** Draws anew and gives the focus back to who had it. */
function keepingFocus(draw) {
  const id = document.activeElement ? document.activeElement.id : '';
  draw();
  const again = id && document.getElementById(id);
  if (again && again !== document.activeElement) again.focus({preventScroll: true});
}

function renderView() {
  keepingFocus(drawView);
}

function drawView() {
  disposeCharts();
  pending.splice(0);
  const filtered = ['overview', 'leaders', 'terms', 'pairs', 'compare', 'others', 'nameLists', 'keywords'].includes(state.view);
  replace(document.getElementById('main'), el('h2', {}, t(state.view)), filtered ? scope() : null, VIEWS[state.view]());
  drawCharts();
}

/** Shows what the address says. */
function render() {
  readState();
  renderFrame();
  renderView();
  if (!showShown() && !panel.hidden) closePanel();
}

/** Opens the profile that the address names, if any. */
function showShown() {
  const shown = BY_ID.get(state.show) || BY_TERM.get(state.show);
  if (shown) showProfile(shown);
  return Boolean(shown);
}

window.addEventListener('popstate', render);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
  if (!state.theme) changed();
});
document.addEventListener('click', event => {
  const filter = document.getElementById('source-filter');
  if (filter && filter.open && !filter.contains(event.target)) filter.open = false;
});
// On paper charts are light and as wide as the page.
function print(begins) {
  const before = dark();
  printing = begins;
  document.documentElement.dataset.theme = dark() ? 'dark' : 'light';
  if (dark() !== before) renderView();
  charts.forEach(c => {
    c.chart.resize({width: begins ? PAPER_WIDTH : 'auto'});
    // Else it is drawn with the next frame, when the page is printed.
    c.chart.getZr().flush();
  });
}

const PAPER_WIDTH = 690;
window.addEventListener('beforeprint', () => print(true));
window.addEventListener('afterprint', () => print(false));

render();
