// Two slices: those of keyness.jsonl as the run tested them, or any two by what the page carries.
const BARS = 15;

VIEWS.compare = () => {
  const named = [...SOURCES.map(s => ['s' + s.number, sourceName(s.number)]), ...PERIODS.map(p => ['p' + p.number, p.label])];
  const own = DATA.slices.map((s, i) => [s, i]).filter(([s]) => s.reference !== 'rest').map(([s, i]) => ['k' + i, `${s.slice} vs ${s.reference}`]);
  const first = option('a', own.length ? own[0][0] : 's0');
  const second = option('b', 'rest');
  const kind = option('kind', 'entity');
  const run = first[0] === 'k' || second === 'rest' ? sliceOfRun(first) : null;
  const live = first[0] !== 'k' && second !== 'rest';
  const controls = el('div', {class: 'controls'},
    select(t('slice'), [...own, ...named], first, v => choose('a', v), 'slice'),
    first[0] === 'k' ? null : select(t('reference'), [['rest', t('rest')], ...named], second, v => choose('b', v), 'reference'),
    live ? null : select(t('kind'), [['entity', t('entity')], ['keyword', t('keyword')]], kind, v => choose('kind', v), 'kind'));
  let body;
  if (live) body = liveComparison(first, second);
  else if (!run) body = el('p', {class: 'empty'}, t('nothingKey'));
  else body = runComparison(run, kind);
  return [controls, live ? null : note(t('notFiltered')), body];
};

/** The slice of the run that a choice names. */
function sliceOfRun(code) {
  if (code[0] === 'k') return DATA.slices[Number(code.slice(1))];
  const number = Number(code.slice(1));
  const name = code[0] === 's' ? (SOURCES[number] && SOURCES[number].row ? 'source=' + SOURCES[number].row.source : '') : DATA.periods[number];
  return DATA.slices.find(s => s.slice === name && s.reference === 'rest');
}

function rangeOf(code) {
  const number = Number(code.slice(1));
  return code[0] === 's' ? range([number], null, null) : range(null, number, number);
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
    openPanel(r.name, el('p', {class: 'scope'}, `${slice.slice} vs ${slice.reference === 'rest' ? t('rest') : slice.reference}`),
      formula(t('keynessFormula', whole(r.a), whole(r.n1), percent(r.a / r.n1), whole(r.b), whole(r.n2), percent(r.b / r.n2), decimal(r.logRatio)),
        t('keynessTests', decimal(r.lrc), decimal(r.g2, 1), r.q === 0 ? '< 0.0000005' : r.q, whole(r.tests))),
      known ? profileButton(known) : null,
      sentences(numbers, r.lrc > 0 ? where : null, t('sampleItem', DATA.bounds.perItem)));
  };
  return section('keyness', `${slice.slice} vs ${slice.reference === 'rest' ? t('rest') : slice.reference}`,
    note(t('keynessNote')), bars('keyness', rows, t('lrc'), open), keynessTable(rows, open, true));
}

function liveComparison(first, second) {
  const [wa, wb] = [rangeOf(first), rangeOf(second)];
  const [n1, n2] = [volume(wa).posts, volume(wb).posts];
  if (first === second || !n1 || !n2) return el('p', {class: 'empty'}, t('sameSlice'));
  const tested = DATA.entities.map(entity => ({entity, id: entity.id, name: entity.name, a: count(entity, wa).posts, b: count(entity, wb).posts, n1, n2}))
    .filter(r => r.a + r.b >= 5);
  tested.forEach(r => {
    r.g2 = likelihood(r.a, n1, r.b, n2);
    r.logRatio = logRatio(r.a, n1, r.b, n2);
    r.length = r.logRatio;
  });
  falseDiscovery(tested.map(r => tail(Math.abs(r.g2)))).forEach((q, i) => {
    tested[i].q = q;
  });
  const rows = tested.filter(r => r.q < 0.05).sort((x, y) => y.logRatio - x.logRatio);
  const name = code => code[0] === 's' ? sourceName(Number(code.slice(1))) : DATA.periods[Number(code.slice(1))];
  const open = r => openPanel(r.name, el('p', {class: 'scope'}, `${name(first)} vs ${name(second)}`),
    formula(t('keynessFormula', whole(r.a), whole(n1), percent(r.a / n1), whole(r.b), whole(n2), percent(r.b / n2), decimal(r.logRatio)),
      t('keynessLiveTests', decimal(r.g2, 1), r.q < 0.0001 ? '< 0.0001' : decimal(r.q, 4), whole(tested.length))),
    profileButton(r.entity), sentences(r.entity.quotes, r.logRatio > 0 ? wa : wb, t('sampleNote', DATA.bounds.perStratum)));
  return section('keyness', `${name(first)} vs ${name(second)}`, note(t('keynessLive')),
    bars('keyness', rows, t('logRatio'), open), keynessTable(rows, open, false));
}

function bars(name, rows, label, open) {
  const sorted = rows.slice().sort((x, y) => y.length - x.length);
  const shown = [...sorted.filter(r => r.length > 0).slice(0, BARS), ...sorted.filter(r => r.length < 0).slice(-BARS)];
  if (!shown.length) return el('p', {class: 'empty'}, t('nothingKey'));
  return chart(name, t('keyness'), 70 + 22 * shown.length, {
    tooltip: {formatter: p => `${p.name}\n${label} ${decimal(p.value)}\n${t('inA')} ${whole(p.data.row.a)} / ${whole(p.data.row.n1)}\n${t('inB')} ${whole(p.data.row.b)} / ${whole(p.data.row.n2)}`},
    grid: {top: 8, left: 24, right: 24, bottom: 24},
    xAxis: {type: 'value', name: label, nameLocation: 'middle', nameGap: 26},
    yAxis: {type: 'category', inverse: true, data: shown.map(r => r.name), axisLabel: {show: false}, axisTick: {show: false}},
    series: [{type: 'bar', barWidth: '70%', data: shown.map(r => ({value: r.length, row: r, itemStyle: {color: r.length > 0 ? colour(0) : colour(1)},
      label: {position: r.length > 0 ? 'left' : 'right'}})),
    label: {show: true, formatter: p => p.name.length > 18 ? p.name.slice(0, 17) + '…' : p.name, color: css('--ink'), fontSize: 12}}],
  }, event => open(event.data.row));
}

function keynessTable(rows, open, tested) {
  return table('keyness', t('keyness'), [
    {label: t('name'), value: r => r.name, render: r => button(r.name, () => open(r), {class: 'name'})},
    {label: t('inA'), number: true, value: r => r.a, render: r => figure(whole(r.a), () => open(r), r.name + ' ' + t('inA'))},
    {label: t('share'), number: true, value: r => r.a / r.n1, render: r => percent(r.a / r.n1)},
    {label: t('inB'), number: true, value: r => r.b, render: r => figure(whole(r.b), () => open(r), r.name + ' ' + t('inB'))},
    {label: t('share'), number: true, value: r => r.b / r.n2, render: r => percent(r.b / r.n2)},
    {label: t('logRatio'), number: true, value: r => r.logRatio, render: r => decimal(r.logRatio)},
    tested ? {label: t('lrc'), number: true, value: r => r.lrc, render: r => decimal(r.lrc)} : null,
    {label: t('g2'), number: true, value: r => r.g2, render: r => decimal(r.g2, 1)},
  ].filter(Boolean), rows);
}
