// The panel beside the view: a number, how it is counted, and the sentences.
const panel = document.getElementById('panel');
let opener = null;

function openPanel(title, ...content) {
  if (panel.hidden) opener = document.activeElement;
  replace(panel,
    el('div', {class: 'panel-head'}, el('h2', {id: 'panel-title', tabindex: -1}, title),
      button('×', closePanel, {class: 'close', 'aria-label': t('close')})),
    content);
  panel.setAttribute('aria-labelledby', 'panel-title');
  panel.hidden = false;
  document.body.classList.add('with-panel');
  drawCharts();
  charts.forEach(c => c.chart.resize());
  panel.scrollTop = 0;
  panel.querySelector('h2').focus();
}

function closePanel() {
  panel.hidden = true;
  document.body.classList.remove('with-panel');
  charts.forEach(c => c.chart.resize());
  if (opener && opener.isConnected) opener.focus();
}

document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && !panel.hidden) closePanel();
});

function postLine(p) {
  if (!p) return null;
  return el('p', {class: 'post-line'}, [p.day || t('undated'), p.source || t('unnamed')].join(' · '), ' · ',
    link(p.url, p.title || t('openPost')) || el('span', {}, p.title, ' (', t('noLink'), ')'));
}

function quoteItem(number) {
  const q = quote(number);
  return el('li', {},
    el('p', {class: 'quote', lang: 'zh'}, q.title ? el('span', {class: 'tag'}, t('inTitle')) : null,
      q.pieces.map((piece, i) => i % 2 ? el('mark', {}, piece) : piece)),
    postLine(q.post));
}

function sentences(numbers, where, sample) {
  const inside = where ? numbers.filter(n => {
    const p = quote(n).post;
    return p && holds(where, p.sourceNumber, p.period);
  }) : numbers;
  return [
    el('h3', {}, t('sentencesShown', inside.length)),
    note(sample),
    inside.length ? el('ol', {class: 'quotes'}, inside.map(quoteItem)) : el('p', {class: 'empty'}, t('sampleFew')),
    inside.length < numbers.length ? note(t('outside', numbers.length - inside.length)) : null,
  ];
}

function formula(...lines) {
  return [el('h3', {}, t('howCounted')), el('ul', {class: 'formula'}, lines.map(line => el('li', {}, line)))];
}

function profileButton(...entities) {
  return el('p', {class: 'tools'}, entities.map(entity => button(t('profile') + ': ' + entity.name, () => showProfile(entity), {class: 'quiet'})));
}

/** The evidence of a share, or of mentions or headlines, of one entity or keyword. */
function showShare(entity, where) {
  const counts = count(entity, where);
  const of = volume(entity.type === 'KEYWORD' ? {...where, sources: null} : where).posts;
  const [low, high] = wilson(counts.posts, of);
  const keyword = entity.type === 'KEYWORD';
  const lines = keyword
    ? [t('keywordFormula', whole(counts.posts), whole(of), percent(counts.posts / of), whole(counts.mentions)), t('notBySource')]
    : [t('shareFormula', whole(counts.posts), whole(of), percent(counts.posts / of), percent(low), percent(high)),
      t('mentionsFormula', whole(counts.mentions), whole(of)),
      t('headlinesFormula', whole(counts.headlines), whole(of), percent(counts.headlines / of))];
  openPanel(entity.name, el('p', {class: 'scope'}, t('inFilter', describe(where))), formula(lines), profileButton(entity),
    sentences(entity.quotes, where, keyword ? t('sampleItem', DATA.bounds.perItem) : t('sampleNote', DATA.bounds.perStratum)));
}

function showPair(pair, where) {
  const [a, b] = [DATA.entities[pair.a], DATA.entities[pair.b]];
  const [o, posts] = sum(pair.cells, 2, where);
  const [fa, fb, n] = [count(a, where).sentences, count(b, where).sentences, volume(where).sentences];
  const m = association(o, fa, fb, n);
  openPanel(a.name + ' + ' + b.name, el('p', {class: 'scope'}, t('inFilter', describe(where))),
    formula(t('pairFormula', whole(o), whole(fa), whole(fb), whole(n), decimal(m.expected)),
      t('pairFormula2', decimal(m.npmi, 3), decimal(m.g2, 1), whole(posts))),
    profileButton(a, b), sentences(pair.quotes, where, t('sampleItem', DATA.bounds.perItem)));
}
