// Two slices: those of keyness.jsonl as the run tested them, or any two by what the page carries.
const BARS = 15;

VIEWS.compare = () => {
  const named = [...SOURCES.map(s => ['s' + s.number, sourceName(s.number)]), ...PERIODS.map(p => ['p' + p.number, p.label])];
  const own = DATA.slices.map((s, i) => [s, i]).filter(([s]) => s.reference !== 'rest').map(([s, i]) => ['k' + i, t('against', sliceName(s.slice), sliceName(s.reference))]);
  const first = option('a', own.length ? own[0][0] : 's0');
  const second = option('b', 'rest');
  const kind = option('kind', 'entity');
  const where = chosen();
  const filtered = where.sources !== null || where.first !== null;
  // The run has tested slices of the whole corpus; what lies in a filter is compared here.
  const live = first[0] !== 'k' && (second !== 'rest' || filtered);
  const run = live ? null : sliceOfRun(first);
  const controls = el('div', {class: 'controls'},
    select(t('slice'), [...own, ...named], first, v => choose('a', v), 'slice'),
    first[0] === 'k' ? null : select(t('reference'), [['rest', t('rest')], ...named], second, v => choose('b', v), 'reference'),
    live ? null : select(t('kind'), [['entity', t('entity')], ['keyword', t('keyword')]], kind, v => choose('kind', v), 'kind'));
  let body;
  if (live) body = liveComparison(first, second, where);
  else if (!run) body = el('p', {class: 'empty'}, t('nothingKey'));
  else body = runComparison(run, kind);
  return [controls, body];
};

/** The slice of the run that a choice names. */
function sliceOfRun(code) {
  if (code[0] === 'k') return DATA.slices[Number(code.slice(1))];
  const number = Number(code.slice(1));
  const name = code[0] === 's' ? (SOURCES[number] && SOURCES[number].row ? 'source=' + SOURCES[number].row.source : '') : DATA.periods[number];
  return DATA.slices.find(s => s.slice === name && s.reference === 'rest');
}

/** The part of a range that a choice names; null where it has none. */
function rangeOf(code, where) {
  const number = Number(code.slice(1));
  if (code[0] === 's') return where.sources && !where.sources.has(number) ? null : {...where, sources: new Set([number])};
  return where.first !== null && (number < where.first || number > where.last) ? null : {...where, first: number, last: number};
}

/** The name of a slice as the run writes it, for a reader. */
function sliceName(name) {
  if (name === 'rest') return t('rest');
  return name.startsWith('source=') ? name.slice('source='.length) || t('unnamed') : name;
}

/** Where sentences of a slice of the run are; null where the page cannot tell. */
function rangeOfName(name) {
  if (name.startsWith('source=')) {
    const source = SOURCES.find(s => s.row && 'source=' + s.row.source === name);
    return source ? range([source.number], null, null) : null;
  }
  const period = DATA.periods.indexOf(name);
  return period >= 0 ? range(null, period, period) : null;
}

function runComparison(slice, kind) {
  const rows = slice.findings.filter(f => f.kind === kind).map(f => ({...f, a: f.posts, b: f.referencePosts,
    n1: slice.sliceSize, n2: slice.referenceSize, length: f.lrc}));
  const open = r => {
    const where = rangeOfName(slice.slice);
    const known = kind === 'entity' ? BY_ID.get(r.id) : BY_TERM.get(r.id);
    const numbers = [...new Set([...r.quotes, ...(known ? known.quotes : [])])];
    openPanel(r.name, el('p', {class: 'scope'}, t('against', sliceName(slice.slice), sliceName(slice.reference))),
      formula(t('keynessFormula', whole(r.a), whole(r.n1), percent(r.a / r.n1), whole(r.b), whole(r.n2), percent(r.b / r.n2), decimal(r.logRatio)),
        t('keynessTests', decimal(r.lrc), decimal(r.g2, 1), probability(r.q), whole(r.tests))),
      known ? profileButton(known) : null,
      sentences(numbers, r.lrc > 0 ? where : null, t('sampleItem', DATA.bounds.perItem)));
  };
  return section('keyness', t('against', sliceName(slice.slice), sliceName(slice.reference)),
    note(t('keynessNote'), t('keynessBound', DATA.bounds.keyness)), bars('keyness', rows, t('lrc'), open), keynessTable(rows, open, true));
}

function liveComparison(first, second, where) {
  const [wa, wb] = [rangeOf(first, where), second === 'rest' ? where : rangeOf(second, where)];
  const rest = second === 'rest';
  const n1 = wa ? volume(wa).posts : 0;
  const n2 = wb ? volume(wb).posts - (rest ? n1 : 0) : 0;
  if (first === second || n1 <= 0 || n2 <= 0) return el('p', {class: 'empty'}, t('sameSlice'));
  const tested = DATA.entities.map(entity => {
    const a = count(entity, wa).posts;
    return {entity, id: entity.id, name: entity.name, a, b: count(entity, wb).posts - (rest ? a : 0), n1, n2};
  }).filter(r => r.a + r.b >= 5);
  tested.forEach(r => {
    r.g2 = likelihood(r.a, n1, r.b, n2);
    r.logRatio = logRatio(r.a, n1, r.b, n2);
    r.length = r.logRatio;
  });
  falseDiscovery(tested.map(r => tail(Math.abs(r.g2)))).forEach((q, i) => {
    tested[i].q = q;
  });
  const rows = tested.filter(r => r.q < 0.05).sort((x, y) => y.logRatio - x.logRatio);
  const name = code => code === 'rest' ? t('restOfFilter') : code[0] === 's' ? sourceName(Number(code.slice(1))) : DATA.periods[Number(code.slice(1))];
  const title = t('against', name(first), name(second));
  const open = r => openPanel(r.name, el('p', {class: 'scope'}, title),
    formula(t('keynessFormula', whole(r.a), whole(n1), percent(r.a / n1), whole(r.b), whole(n2), percent(r.b / n2), decimal(r.logRatio)),
      t('keynessLiveTests', decimal(r.g2, 1), probability(r.q), whole(tested.length))),
    profileButton(r.entity), sentences(r.entity.quotes, r.logRatio > 0 ? wa : wb, t('sampleNote', DATA.bounds.perStratum)));
  return section('keyness', title, note(t('keynessLive')), bars('keyness', rows, t('logRatio'), open), keynessTable(rows, open, false));
}

function bars(name, rows, label, open) {
  const sorted = rows.slice().sort((x, y) => y.length - x.length);
  const shown = [...sorted.filter(r => r.length > 0).slice(0, BARS), ...sorted.filter(r => r.length < 0).slice(-BARS)];
  if (!shown.length) return el('p', {class: 'empty'}, t('nothingKey'));
  return chart(name, t('keyness'), 70 + 22 * shown.length, {
    tooltip: {formatter: p => `${p.name}\n${label} ${decimal(p.value)}\n${t('inA')} ${whole(p.data.row.a)} / ${whole(p.data.row.n1)}\n${t('inB')} ${whole(p.data.row.b)} / ${whole(p.data.row.n2)}`},
    grid: {top: 8, left: 24, right: 24, bottom: 28},
    xAxis: {type: 'value', name: `← ${t('moreInB')}    ${label}    ${t('moreInA')} →`, nameLocation: 'middle', nameGap: 28},
    yAxis: {type: 'category', inverse: true, data: shown.map(r => r.name), axisLabel: {show: false}, axisTick: {show: false}},
    series: [{type: 'bar', barWidth: '70%', data: shown.map(r => ({value: r.length, row: r, itemStyle: {color: r.length > 0 ? colour(0) : colour(1)},
      label: {position: r.length > 0 ? 'left' : 'right'}})),
    label: {show: true, formatter: p => p.name.length > 18 ? p.name.slice(0, 17) + '…' : p.name, color: css('--ink'), fontSize: 12}}],
  }, event => open(event.data.row));
}

function keynessTable(rows, open, tested) {
  return table('keyness', t('keyness'), [
    {label: t('name'), value: r => r.name, render: r => [button(r.name, () => open(r), {class: 'name'}), latinOf(r.id)]},
    {label: t('inA'), number: true, value: r => r.a, render: r => whole(r.a)},
    {label: t('shareA'), number: true, value: r => r.a / r.n1, render: r => percent(r.a / r.n1)},
    {label: t('inB'), number: true, value: r => r.b, render: r => whole(r.b)},
    {label: t('shareB'), number: true, value: r => r.b / r.n2, render: r => percent(r.b / r.n2)},
    {label: t('logRatio'), number: true, value: r => r.logRatio, render: r => decimal(r.logRatio)},
    tested ? {label: t('lrc'), number: true, value: r => r.lrc, render: r => decimal(r.lrc)} : null,
    {label: t('g2'), number: true, value: r => r.g2, render: r => decimal(r.g2, 1)},
    {label: t('q'), number: true, value: r => r.q, render: r => probability(r.q)},
  ].filter(Boolean), rows, {shown: 40, open, title: r => r.name});
}
