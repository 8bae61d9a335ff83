// At a glance: what was read, where it has gaps, what changed most.
VIEWS.overview = () => {
  const where = chosen();
  const s = DATA.summary;
  const v = volume(where);
  const facts = [
    [t('unique'), whole(v.posts)], [t('copies'), whole(v.copies)], [t('days'), `${s.firstDate || '–'} – ${s.lastDate || '–'}`],
    [t('sentences'), whole(v.sentences)], [t('words'), whole(v.tokens)], [t('rejected'), whole(DATA.run.counts.rejected)],
  ];
  return [
    el('dl', {class: 'cards'}, facts.map(([k, n]) => el('div', {}, el('dt', {}, k), el('dd', {}, n)))),
    section('coverage', t('coverage'), note(t('coverageNote')), coverageChart(where), gapNotes(where), coverageTable(where)),
    section('changed', t('changed'), changes(where)),
    section('quality', t('quality'), sourceTable()),
    section('faults', t('faults'), note(t('notFiltered')),
      Object.keys(s.issues).length ? table('faults', t('faults'), [
        {label: t('fault'), value: r => r[0]}, {label: t('posts'), value: r => r[1], number: true, render: r => whole(r[1])},
      ], Object.entries(s.issues)) : el('p', {class: 'empty'}, t('noFaults')),
      note(t('scripts') + ': ' + Object.entries(s.scripts).map(([k, n]) => `${k} ${whole(n)}`).join(' · ')
        + ' · ' + t('undated') + ' ' + whole(s.undated))),
  ];
};

function coverageChart(where) {
  const periods = periodsOf(where);
  const volumes = volumesByPeriod(where);
  const shown = SOURCES.filter(s => !where.sources || where.sources.has(s.number));
  const leading = shown.slice(0, 8);
  const rest = shown.slice(8).map(s => s.number);
  const bars = leading.map(s => [sourceName(s.number), [s.number]]);
  if (rest.length) bars.push([t('otherSources', rest.length), rest]);
  return chart('coverage', t('coverage'), 340, {
    tooltip: {trigger: 'item', formatter: p => `${p.seriesName}\n${p.name}: ${whole(p.value)}`},
    legend: {},
    grid: {top: 56},
    xAxis: {type: 'category', data: periods.map(p => p.label)},
    yAxis: {type: 'value'},
    series: bars.map(([name, numbers], i) => {
      const counts = volumesByPeriod(range(numbers, where.first, where.last));
      return {type: 'bar', name, stack: 'posts', color: colour(i), barMaxWidth: 48,
        data: periods.map(p => ({value: counts[p.number], itemStyle: volumes[p.number] < THIN ? {decal: HATCH} : {}}))};
    }),
  });
}

function gapNotes(where) {
  const volumes = volumesByPeriod(where);
  const present = periodsOf(where).filter(p => volumes[p.number] > 0);
  const thin = present.filter(p => volumes[p.number] < THIN);
  const gaps = missing(present.map(p => p.label));
  return [
    el('p', {}, gaps === null ? null : gaps.length ? t('gapsNote') + gaps.join(', ') : t('noGaps')),
    thin.length ? el('p', {}, t('thinNote') + thin.map(p => `${p.label} (${volumes[p.number]})`).join(', ')) : null,
  ];
}

/** The stretches of months, quarters or years that are not among the labels; null for others. */
function missing(labels) {
  const unit = {month: 12, quarter: 4, year: 1}[DATA.period];
  if (!unit) return null;
  const at = labels.map(l => Number(l.slice(0, 4)) * unit + (unit === 1 ? 0 : Number(l.slice(unit === 4 ? 6 : 5)) - 1));
  const name = n => {
    const year = String(Math.floor(n / unit));
    return unit === 1 ? year : year + (unit === 4 ? '-Q' + (n % unit + 1) : '-' + String(n % unit + 1).padStart(2, '0'));
  };
  const gaps = [];
  for (let i = 1; i < at.length; i++) {
    if (at[i] > at[i - 1] + 1) gaps.push(at[i] === at[i - 1] + 2 ? name(at[i] - 1) : name(at[i - 1] + 1) + ' – ' + name(at[i] - 1));
  }
  return gaps;
}

function coverageTable(where) {
  const rows = periodsOf(where).map(p => ({label: p.label, v: byPeriod(DATA.volumes, 5, where)[p.number], number: p.number}));
  return el('details', {}, el('summary', {}, t('rowsShown', rows.length)), table('coverage', t('coverage'), [
    {label: t('period'), value: r => r.label},
    {label: t('unique'), value: r => r.v[0], number: true, render: r => whole(r.v[0])},
    {label: t('copies'), value: r => r.v[1], number: true, render: r => whole(r.v[1])},
    {label: t('words'), value: r => r.v[3], number: true, render: r => whole(r.v[3])},
    {label: t('sentences'), value: r => r.v[4], number: true, render: r => whole(r.v[4])},
  ], rows, {shown: 120}));
}

function changes(where) {
  const volumes = volumesByPeriod(where);
  const thick = periodsOf(where).filter(p => volumes[p.number] >= THIN);
  if (thick.length < 2) return el('p', {class: 'empty'}, t('changedNone'));
  const [before, now] = thick.slice(-2);
  const n1 = volumes[now.number];
  const n2 = volumes[before.number];
  const rows = ofType('LEADER', 'POLICY_TERM', 'PERSON', 'ORGANISATION').map(entity => {
    const posts = postsByPeriod(entity, where);
    const [a, b] = [posts[now.number], posts[before.number]];
    return {entity, a, b, change: a / n1 - b / n2, g2: a + b ? likelihood(a, n1, b, n2) : 0};
  }).filter(r => r.a + r.b >= 5);
  const most = 8;
  const columns = [
    {label: t('name'), value: r => r.entity.name, render: r => nameButton(r.entity)},
    {label: before.label, number: true, value: r => r.b / n2, render: r => figure(percent(r.b / n2),
      () => showShare(r.entity, {...where, first: before.number, last: before.number}), r.entity.name + ' ' + before.label)},
    {label: now.label, number: true, value: r => r.a / n1, render: r => figure(percent(r.a / n1),
      () => showShare(r.entity, {...where, first: now.number, last: now.number}), r.entity.name + ' ' + now.label)},
    {label: t('change'), number: true, value: r => r.change * 100, render: r => (r.change > 0 ? '+' : '') + decimal(r.change * 100)},
    {label: t('g2'), number: true, value: r => r.g2, render: r => decimal(r.g2, 1)},
  ];
  const side = (key, rows2) => el('div', {}, el('h4', {}, t(key)), table('changed-' + key, t('changed') + ': ' + t(key), columns, rows2));
  return [note(t('changedNote', now.label, before.label, most)), el('div', {class: 'columns'},
    side('more', rows.filter(r => r.g2 > 0).sort((x, y) => y.g2 - x.g2).slice(0, most)),
    side('fewer', rows.filter(r => r.g2 < 0).sort((x, y) => x.g2 - y.g2).slice(0, most)))];
}

function sourceTable() {
  const rows = DATA.sources;
  return [note(t('notFiltered')), table('sources', t('quality'), [
    {label: t('source'), value: r => r.source || t('unnamed')},
    {label: t('unique'), value: r => r.uniquePosts, number: true, render: r => whole(r.uniquePosts)},
    {label: t('copies'), value: r => r.posts - r.uniquePosts, number: true, render: r => whole(r.posts - r.uniquePosts)},
    {label: t('words'), value: r => r.tokens, number: true, render: r => whole(r.tokens)},
    {label: t('first'), value: r => r.firstDate},
    {label: t('last'), value: r => r.lastDate},
  ], rows)];
}
