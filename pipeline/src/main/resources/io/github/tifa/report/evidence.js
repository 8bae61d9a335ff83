// The panel beside the view: a number, how it is counted, and the sentences.
const panel = document.getElementById('panel');
let opener = null;

function openPanel(title, ...content) {
  if (panel.hidden) opener = document.activeElement;
  state.show = '';
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
  writeState();
}

function closePanel() {
  state.show = '';
  writeState();
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

/** The characters on each side of a mention. */
const WINDOW = 30;

function quoteItem(number) {
  const q = quote(number);
  return el('li', {},
    el('p', {class: 'quote', lang: 'zh'}, q.title ? el('span', {class: 'tag'}, t('inTitle')) : null,
      q.pieces[0].length >= WINDOW ? '…' : '', q.pieces.map((piece, i) => i % 2 ? el('mark', {}, piece) : piece),
      q.pieces.length > 1 && q.pieces[q.pieces.length - 1].length >= WINDOW ? '…' : ''),
    postLine(q.post));
}

function sentences(numbers, where, sample) {
  const inside = where ? numbers.filter(n => {
    const p = quote(n).post;
    return p && holds(where, p.sourceNumber, p.period);
  }) : numbers.slice();
  const day = n => (quote(n).post || {day: ''}).day;
  inside.sort((a, b) => day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0);
  return [
    el('h3', {}, t('sentencesShown', inside.length)),
    note(sample),
    inside.length ? el('ol', {class: 'quotes'}, inside.map(quoteItem)) : el('p', {class: 'empty'}, t('sampleFew')),
    inside.length < numbers.length ? note(t('outside', numbers.length - inside.length)) : null,
  ];
}

function formula(...lines) {
  return [el('h3', {}, t('howCounted')), el('ul', {class: 'formula'}, lines.flat().map(line => el('li', {}, line)))];
}

function profileButton(...entities) {
  return el('p', {class: 'tools'}, entities.map(entity => button(t('profile') + ': ' + entity.name, () => showProfile(entity), {class: 'quiet'})));
}

/** The evidence of a share, or of mentions or headlines, of one entity or keyword. */
function showShare(entity, where, ...more) {
  const counts = count(entity, where);
  const of = volume(where).posts;
  const [low, high] = wilson(counts.posts, of);
  const keyword = entity.type === 'KEYWORD';
  const lines = keyword
    ? [t('keywordFormula', whole(counts.posts), whole(of), percent(counts.posts / of), percent(low), percent(high), whole(counts.mentions)),
      t('scoreFormula', whole(of), whole(counts.posts), whole(counts.mentions), decimal(keywordScore(counts, of)))]
    : [t('shareFormula', whole(counts.posts), whole(of), percent(counts.posts / of), percent(low), percent(high)),
      t('mentionsFormula', whole(counts.mentions), whole(of)),
      t('titledFormula', whole(counts.titled), whole(counts.mentions)),
      t('headlinesFormula', whole(counts.headlines), whole(of), percent(counts.headlines / of))];
  openPanel(entity.name, el('p', {class: 'scope'}, t('inFilter', describe(where))), formula(more, lines), profileButton(entity),
    sentences(entity.quotes, where, keyword ? t('sampleItem', DATA.bounds.perItem) : t('sampleNote', DATA.bounds.perStratum)));
}

/** The evidence of a difference between two periods or slices. */
function showChange(entity, a, n1, b, n2, names, where) {
  openPanel(entity.name, el('p', {class: 'scope'}, names.join(' – ')),
    formula(t('changeFormula', names[0], whole(a), whole(n1), percent(a / n1), names[1], whole(b), whole(n2), percent(b / n2), signed((a / n1 - b / n2) * 100)),
      t('likelihoodFormula', decimal(likelihood(a, n1, b, n2), 1))),
    profileButton(entity), sentences(entity.quotes, where, t('sampleNote', DATA.bounds.perStratum)));
}

/** The evidence of a number of posts: how it is counted, and some of the posts. */
function showVolume(where) {
  const v = volume(where);
  const inside = DATA.posts.map((row, number) => post(number)).filter(p => holds(where, p.sourceNumber, p.period));
  inside.sort((a, b) => a.day < b.day ? -1 : a.day > b.day ? 1 : 0);
  const step = Math.max(1, Math.ceil(inside.length / SAMPLE_POSTS));
  openPanel(t('unique'), el('p', {class: 'scope'}, t('inFilter', describe(where))),
    formula(t('volumeFormula', whole(v.posts), whole(v.copies), whole(v.posts + v.copies)), t('textFormula', whole(v.sentences), whole(v.tokens), whole(v.characters))),
    el('h3', {}, t('somePosts')), note(t('somePostsNote', whole(inside.length), whole(v.posts))),
    el('ul', {class: 'quotes'}, inside.filter((p, i) => i % step === 0).map(p => el('li', {}, postLine(p)))));
}

const SAMPLE_POSTS = 40;

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
