// Who says what: leaders and terms in one sentence.
const MATRIX_LEADERS = 20;
const MATRIX_TERMS = 25;
const NETWORK_PAIRS = 60;

VIEWS.pairs = () => {
  const where = chosen();
  const n = volume(where).sentences;
  const sizes = new Map();
  const size = entity => {
    if (!sizes.has(entity)) sizes.set(entity, count(entity, where));
    return sizes.get(entity);
  };
  const all = DATA.pairs.map(pair => {
    const [o, posts] = sum(pair.cells, 2, where);
    const [a, b] = [DATA.entities[pair.a], DATA.entities[pair.b]];
    return o ? {pair, a, b, o, posts, ...association(o, size(a).sentences, size(b).sentences, n)} : null;
  }).filter(Boolean);
  const wide = option('pairs', '') === 'all';
  const mixed = all.filter(r => r.a.type === 'LEADER' && r.b.type === 'POLICY_TERM');
  const measure = option('measure', 'sentences');
  return [
    el('div', {class: 'controls'}, select(t('measure'), ['sentences', 'npmi', 'g2'].map(m => [m, t(m)]), measure, v => choose('measure', v), 'measure')),
    section('matrix', t('matrix'), mixed.length ? matrix(mixed, measure, where) : el('p', {class: 'empty'}, t('empty'))),
    section('network', t('network'), network(all.filter(r => r.o >= 3), size, where)),
    section('pairs', t('pairTable'), el('div', {class: 'controls'},
      select(t('kind'), [['', t('mixedPairs')], ['all', t('allPairs')]], wide ? 'all' : '', v => choose('pairs', v), 'pair-kind')),
      note(t('pairsCarried', whole(DATA.pairs.length), DATA.bounds.paired)), pairTable(wide ? all : mixed, where, wide)),
  ];
};

function matrix(rows, measure, where) {
  const value = r => measure === 'sentences' ? r.o : r[measure];
  const totals = key => {
    const sums = new Map();
    rows.forEach(r => sums.set(r[key], (sums.get(r[key]) || 0) + r.o));
    return [...sums].sort((x, y) => y[1] - x[1] || x[0].number - y[0].number).map(x => x[0]);
  };
  const leaders = totals('a').slice(0, narrow() ? 10 : MATRIX_LEADERS);
  const terms = totals('b').slice(0, MATRIX_TERMS);
  const shown = rows.filter(r => leaders.includes(r.a) && terms.includes(r.b));
  const values = shown.map(value);
  const two = measure !== 'sentences';
  const top = Math.max(...values.map(Math.abs), 0.001);
  // Sentences are spread over powers of ten; a plain scale would show one cell.
  const scaled = v => measure === 'sentences' ? Math.log10(v + 1) : measure === 'g2' ? Math.sign(v) * Math.log10(Math.abs(v) + 1) : v;
  const most = scaled(top) || 1;
  const unscaled = v => measure === 'sentences' ? Math.round(Math.pow(10, v) - 1) : measure === 'g2' ? Math.round(Math.sign(v) * (Math.pow(10, Math.abs(v)) - 1)) : decimal(v, 2);
  return [note(t('matrixNote', leaders.length, terms.length), measure === 'npmi' ? null : t('logScale')), chart('matrix', t('matrix'), 150 + 22 * terms.length, {
    tooltip: {formatter: p => `${leaders[p.value[0]].name} + ${terms[p.value[1]].name}\n${t('sentences')} ${whole(p.data.row.o)} · NPMI ${decimal(p.data.row.npmi)} · G² ${decimal(p.data.row.g2, 1)}`},
    grid: {top: 8, bottom: 56},
    xAxis: {type: 'category', data: leaders.map(e => e.name), axisLabel: {interval: 0, rotate: 45, hideOverlap: false}, splitLine: {show: true, interval: 0}},
    yAxis: {type: 'category', data: terms.map(e => e.name), inverse: true, axisLabel: {interval: 0, hideOverlap: false, width: narrow() ? 96 : 190, overflow: 'truncate'}, splitLine: {show: true, interval: 0}},
    visualMap: {min: two ? -most : 0, max: most, orient: 'horizontal', left: 'center', bottom: 0, itemWidth: 14, itemHeight: 180, text: [String(unscaled(most)), String(unscaled(two ? -most : 0))],
      inRange: {color: two ? (dark() ? ['#e08214', '#6b4a1e', '#2a2e35', '#1d5b80', '#74c0ee'] : ['#b35806', '#f1c27d', '#f5f5f2', '#92c5de', '#0a5c99']) : heatColours().slice(1)}},
    series: [{type: 'heatmap', data: shown.map(r => ({value: [leaders.indexOf(r.a), terms.indexOf(r.b), scaled(value(r))], row: r})),
      itemStyle: {borderWidth: 1, borderColor: css('--paper')}, emphasis: {itemStyle: {borderColor: css('--ink')}}}],
  }, event => showPair(event.data.row.pair, where))];
}

function network(rows, size, where) {
  const leading = rows.slice().sort((x, y) => y.o - x.o || x.pair.a - y.pair.a || x.pair.b - y.pair.b).slice(0, narrow() ? 20 : NETWORK_PAIRS);
  if (!leading.length) return el('p', {class: 'empty'}, t('empty'));
  const nodes = [...new Set(leading.flatMap(r => [r.a, r.b]))];
  const top = Math.max(...nodes.map(e => size(e).posts));
  const widest = Math.max(...leading.map(r => r.o));
  return [note(t('networkNote', leading.length)), chart('network', t('network'), narrow() ? 440 : 640, {
    tooltip: {formatter: p => p.dataType === 'edge' ? `${p.data.row.a.name} + ${p.data.row.b.name}: ${p.data.row.o}` : `${p.name}: ${whole(p.data.posts)} ${t('posts')}`},
    legend: {data: [t('LEADER'), t('POLICY_TERM')], selectedMode: false},
    series: [{type: 'graph', layout: 'circular', circular: {rotateLabel: true}, top: narrow() ? 110 : 120, bottom: 90, left: 90, right: 90, roam: false,
      categories: [{name: t('LEADER'), itemStyle: {color: colour(0)}}, {name: t('POLICY_TERM'), itemStyle: {color: colour(1)}, symbol: 'rect'}],
      label: {show: true, color: css('--ink'), fontSize: narrow() ? 10 : 12, position: 'right'}, labelLayout: {hideOverlap: false},
      lineStyle: {color: 'source', opacity: 0.45, curveness: 0.25},
      emphasis: {focus: 'adjacency', lineStyle: {opacity: 0.9}},
      data: nodes.sort((x, y) => x.number - y.number).map(e => ({id: e.id, name: e.name, posts: size(e).posts, entity: e,
        category: e.type === 'LEADER' ? 0 : 1, symbolSize: 8 + 22 * Math.sqrt(size(e).posts / top)})),
      links: leading.map(r => ({source: r.a.id, target: r.b.id, row: r, lineStyle: {width: 0.8 + 7 * Math.sqrt(r.o / widest)}})),
    }],
  }, event => event.dataType === 'edge' ? showPair(event.data.row.pair, where) : showProfile(event.data.entity))];
}

function pairTable(rows, where, wide) {
  const open = r => showPair(r.pair, where);
  return table('pairs', t('pairTable'), [
    {label: wide ? t('first1') : t('leader'), value: r => r.a.name, render: r => nameButton(r.a)},
    {label: wide ? t('second') : t('term'), value: r => r.b.name, render: r => nameButton(r.b)},
    {label: t('sentences'), number: true, value: r => r.o, render: r => whole(r.o)},
    {label: t('posts'), number: true, value: r => r.posts, render: r => whole(r.posts)},
    {label: t('expected'), number: true, value: r => r.expected, render: r => decimal(r.expected)},
    {label: t('npmi'), number: true, value: r => r.npmi, render: r => decimal(r.npmi, 3)},
    {label: t('g2'), number: true, value: r => r.g2, render: r => decimal(r.g2, 1)},
  ], rows, {sort: 2, open, title: r => r.a.name + ' ' + r.b.name});
}
