// What is there to be read and judged: new terms, lists of names, candidates.
/** What stands around the first sentence's mark, short enough for a table. */
function snippet(row) {
  if (!row.quotes.length) return null;
  const [before, mark, after] = quote(row.quotes[0]).pieces;
  return el('span', {lang: 'zh', class: 'quote'}, el('span', {class: 'before'}, before.length > 10 ? '…' + before.slice(-10) : before), el('mark', {}, mark || ''),
    (after || '').length > 12 ? after.slice(0, 12) + '…' : after || '');
}

const ticked = new Set();

VIEWS.newTerms = () => {
  const rows = DATA.newTerms;
  const box = el('textarea', {class: 'lines', rows: 6, readonly: true, hidden: true, 'aria-label': t('lexiconLines')});
  const copy = button('', () => {
    const lines = 'term\tvariants\tclass\n' + rows.filter(r => ticked.has(r.term)).map(r => r.term + '\t\tother\n').join('');
    box.value = lines;
    box.hidden = false;
    const done = () => announce(t('copied'));
    const failed = () => {
      announce(t('copyFailed'));
      box.focus();
      box.select();
    };
    if (navigator.clipboard) navigator.clipboard.writeText(lines).then(done, failed);
    else failed();
  }, {id: 'copy-lines'});
  const refresh = () => {
    copy.textContent = t('copyLines', ticked.size);
    copy.disabled = ticked.size === 0;
  };
  refresh();
  const line = r => [t('newTermFormula', whole(r.posts), whole(r.mentions), whole(r.quotations), whole(volume(range(null, null, null)).posts)),
    t('newTermScore', decimal(r.cValue, 1), decimal(r.cohesion), decimal(r.freedom), whole(r.quotations), whole(r.mentions), decimal(r.score, 1))];
  return section('new-terms', t('ranking'),
    note(t('newTermsNote'), t('carriedOrder', whole(rows.length), whole(DATA.bounds.newTerms[1]), 'new-terms.jsonl'), t('notFiltered'), t('countedWhole')),
    el('div', {class: 'controls'}, copy), box,
    table('new-terms', t('newTerms'), [
      {label: '', hidden: t('pick'), plain: true, class: 'pick', value: () => '', render: r => el('input', {type: 'checkbox', checked: ticked.has(r.term), 'aria-label': r.term, onchange: event => {
        if (event.target.checked) ticked.add(r.term);
        else ticked.delete(r.term);
        refresh();
      }})},
      {label: t('term'), value: r => r.term, render: r => el('span', {lang: 'zh'}, r.term)},
      {label: t('posts'), number: true, value: r => r.posts, render: r => whole(r.posts)},
      {label: t('mentions'), number: true, value: r => r.mentions, render: r => whole(r.mentions)},
      {label: t('sourceCount'), number: true, value: r => r.sources, render: r => whole(r.sources)},
      {label: t('quotations'), number: true, value: r => r.quotations, render: r => whole(r.quotations)},
      {label: t('first'), value: r => r.firstDate, class: 'date'},
      {label: t('firstSource'), value: r => r.firstSource || t('unnamed'), class: 'date'},
      {label: t('score'), number: true, value: r => r.score, render: r => decimal(r.score, 1)},
      {label: t('example'), plain: true, value: () => '', class: 'snippet', render: r => snippet(r)},
    ], rows, {head: 1, open: r => openPanel(r.term, formula(line(r)), sentences(r.quotes, null, t('sampleItem', r.quotes.length))), title: r => r.term}));
};

VIEWS.nameLists = () => {
  const where = chosen();
  const rows = DATA.nameLists.map(r => ({...r, at: post(r.post)})).filter(r => r.at && holds(where, r.at.sourceNumber, r.at.period));
  const orders = {rank: t('orderRank'), stroke: t('orderStroke'), other: t('orderOther')};
  return [
    section('changes', t('changes'), note(t('changesNote'), t('changesFilter')), table('order-changes', t('changes'), [
      {label: t('names'), value: r => r.aName + ' / ' + r.bName, render: r => [el('span', {lang: 'zh'}, r.aName), ' → ', el('span', {lang: 'zh'}, r.bName)]},
      {label: t('before'), value: r => r.beforeSentence, render: r => [postLine(post(r.before)), el('span', {lang: 'zh', class: 'quote'}, marked(r.beforeSentence, [r.aName, r.bName]))], class: 'wide'},
      {label: t('after'), value: r => r.afterSentence, render: r => [postLine(post(r.after)), el('span', {lang: 'zh', class: 'quote'}, marked(r.afterSentence, [r.aName, r.bName]))], class: 'wide'},
      {label: 'Kendall', number: true, value: r => r.kendall, render: r => decimal(r.kendall)},
    ], DATA.orderChanges.filter(r => (p => p && holds(where, p.sourceNumber, p.period))(post(r.after))), {empty: t('noChanges'), open: showOrder, title: r => r.aName + ' ' + r.bName})),
    section('lists', t('nameLists'), note(t('listsNote'), t('carriedOrder', whole(DATA.nameLists.length), whole(DATA.bounds.nameLists[1]), 'name-lists.jsonl')),
      table('name-lists', t('nameLists'), [
        {label: t('date'), value: r => r.at.day, class: 'date'},
        {label: t('source'), value: r => r.at.source || t('unnamed')},
        {label: t('order'), value: r => orders[r.order]},
        {label: t('names'), value: r => r.names.join('、'), render: r => el('span', {lang: 'zh'}, r.names.join('、')), class: 'wide'},
        {label: t('sentence'), plain: true, value: r => r.sentence, render: r => button(t('evidence'), () => openPanel(r.names.slice(0, 3).join('、'),
          el('p', {class: 'quote', lang: 'zh'}, marked(r.sentence, r.names)), postLine(r.at)), {class: 'quiet', 'aria-label': t('evidence') + ': ' + r.names.slice(0, 3).join('、')})},
      ], rows)),
  ];
};

/** The evidence of a changed order: both sentences, and how far the lists differ. */
function showOrder(r) {
  const side = (key, number, sentence) => [el('h3', {}, head(t(key))), el('p', {class: 'quote', lang: 'zh'}, marked(sentence, [r.aName, r.bName])), postLine(post(number))];
  openPanel(r.aName + ' / ' + r.bName, formula(t('kendallFormula', r.discordant, r.shared * (r.shared - 1) / 2, decimal(r.kendall))),
    side('before', r.before, r.beforeSentence), side('after', r.after, r.afterSentence));
}

/** A sentence with the names in it marked, whatever script they are printed in. */
function marked(sentence, names) {
  const folded = simplified(sentence);
  const pieces = [];
  let at = 0;
  while (at < sentence.length) {
    let next = -1;
    let found = '';
    for (const name of names) {
      const i = folded.indexOf(simplified(name), at);
      if (i >= 0 && (next < 0 || i < next)) {
        next = i;
        found = name;
      }
    }
    if (next < 0 || !found) break;
    pieces.push(sentence.slice(at, next), el('mark', {}, sentence.slice(next, next + found.length)));
    at = next + found.length;
  }
  pieces.push(sentence.slice(at));
  return pieces;
}

VIEWS.candidates = () => {
  const rows = DATA.candidates;
  const line = r => t('candidateFormula', whole(r.posts), whole(r.mentions), whole(volume(range(null, null, null)).posts));
  return section('candidates', t('ranking'),
    note(t('candidatesNote'), t('carriedOrder', whole(rows.length), whole(DATA.bounds.candidates[1]), 'candidates.jsonl'), t('notFiltered'), t('countedWhole')),
    table('candidates', t('candidates'), [
      {label: t('name'), value: r => r.form, render: r => [el('span', {lang: 'zh'}, r.form), el('span', {class: 'latin'}, ' ', r.pinyin)]},
      {label: t('posts'), number: true, value: r => r.posts, render: r => whole(r.posts)},
      {label: t('mentions'), number: true, value: r => r.mentions, render: r => whole(r.mentions)},
      {label: t('example'), plain: true, value: () => '', class: 'snippet', render: r => snippet(r)},
    ], rows, {open: r => openPanel(r.form, formula(line(r)), sentences(r.quotes, null, t('sampleItem', r.quotes.length))), title: r => r.form}));
};
