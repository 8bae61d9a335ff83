// At a glance: what was read, where it has gaps, what changed most.
VIEWS.overview = () => {
  const where = chosen();
  const s = DATA.summary;
  const v = volume(where);
  const open = () => showVolume(where);
  const sources = SOURCES.filter(x => volume(narrowed(where, [x.number])).posts).reduce((n, x) => n + (x.row ? 1 : DATA.together), 0);
  const facts = [
    [t('unique'), figure(whole(v.posts), open, t('unique'))], [t('copies'), figure(whole(v.copies), open, t('copies'))],
    [t('sources'), figure(whole(sources), open, t('sources'))],
    [t('bodySentences'), figure(whole(v.sentences), open, t('bodySentences'))], [t('words'), figure(whole(v.tokens), open, t('words'))],
    [t('rejected'), figure(whole(DATA.run.counts.rejected), showRejected, t('rejected'))],
  ];
  return [
    el('dl', {class: 'cards'}, facts.map(([k, n]) => el('div', {}, el('dt', {}, head(k)), el('dd', {}, n)))),
    section('coverage', t('coverage'), note(t('coverageNote')), coverageChart(where), gapNotes(where), coverageTable(where)),
    section('changed', t('changed'), changes(where)),
    section('quality', t('quality'), sourceTable(where)),
    section('faults', t('faults'), note(t('notFiltered'), t('scripts') + ': '
        + Object.entries(s.scripts).map(([k, n]) => `${inWords(SCRIPTS, k)} ${whole(n)}`).join(' · ') + ' · ' + t('undated') + ' ' + whole(s.undated) + (language === 'zh' ? '。' : '.')),
      Object.keys(s.issues).length ? table('faults', t('faults'), [
        {label: t('fault'), value: r => r[0], render: r => inWords(FAULTS, r[0])}, {label: t('posts'), number: true, value: r => r[1], render: r => whole(r[1])},
      ], Object.entries(s.issues)) : el('p', {class: 'empty'}, t('noFaults'))),
  ];
};

function showRejected() {
  const c = DATA.run.counts;
  openPanel(t('rejected'), formula(t('matchedFormula', whole(c.matched), whole(c.posts), whole(c.rejected))), note(t('notFiltered')));
}

/** The range without the sources that are not among these. */
function narrowed(where, sources) {
  return {...where, sources: new Set(sources.filter(n => !where.sources || where.sources.has(n)))};
}

function coverageChart(where) {
  const places = slots(where);
  const volumes = volumesByPeriod(where);
  const shown = SOURCES.filter(s => !where.sources || where.sources.has(s.number));
  const leading = shown.slice(0, 8);
  const rest = shown.slice(8).map(s => s.number);
  const bars = leading.map(s => [sourceName(s.number), [s.number]]);
  if (rest.length) bars.push([t('otherSources', rest.length - 1 + (rest.includes(OTHERS) ? DATA.together : 1)), rest]);
  return chart('coverage', t('coverage'), 340, {
    tooltip: {trigger: 'item', formatter: p => `${p.seriesName}\n${p.name}: ${whole(p.value)}`},
    legend: {},
    grid: {top: 56},
    xAxis: timeAxis(places),
    yAxis: {type: 'value'},
    series: bars.map(([name, numbers], i) => {
      const counts = volumesByPeriod(range(numbers, where.first, where.last));
      return {type: 'bar', name, stack: 'posts', color: colour(i), barMaxWidth: 48,
        data: places.map(p => ({value: p.number === null ? null : counts[p.number], itemStyle: volumes[p.number] < THIN ? {decal: hatch()} : {}}))};
    }),
  }, event => {
    const period = places[event.dataIndex].number;
    if (period !== null) showVolume({...narrowed(where, bars[event.seriesIndex][1]), first: period, last: period});
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

/** The stretches of months, quarters or years that are not among the labels; null for other periods. */
function missing(labels) {
  const at = labels.map(ordinal);
  if (at.includes(null)) return null;
  const gaps = [];
  for (let i = 1; i < at.length; i++) {
    if (at[i] > at[i - 1] + 1) gaps.push(at[i] === at[i - 1] + 2 ? labelOf(at[i] - 1) : labelOf(at[i - 1] + 1) + ' – ' + labelOf(at[i] - 1));
  }
  return gaps;
}

function coverageTable(where) {
  const volumes = byPeriod(DATA.volumes, 5, where);
  const rows = periodsOf(where).map(p => ({label: p.label, v: volumes[p.number], number: p.number}));
  return later(t('asTable'), () => table('coverage', t('coverage'), [
    {label: t('period'), value: r => r.label},
    {label: t('unique'), value: r => r.v[0], number: true, render: r => whole(r.v[0])},
    {label: t('copies'), value: r => r.v[1], number: true, render: r => whole(r.v[1])},
    {label: t('words'), value: r => r.v[3], number: true, render: r => whole(r.v[3])},
    {label: t('bodySentences'), value: r => r.v[4], number: true, render: r => whole(r.v[4])},
  ], rows, {shown: 120, open: r => showVolume({...where, first: r.number, last: r.number}), title: r => r.label}));
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
    {label: t('change'), number: true, value: r => r.change * 100, render: r => signed(r.change * 100)},
    {label: t('g2'), number: true, value: r => r.g2, render: r => decimal(r.g2, 1)},
  ];
  const side = (key, rows2) => el('div', {}, el('h4', {}, t(key)), table('changed-' + key, t('changed') + ': ' + t(key), columns, rows2, {title: r => r.entity.name,
    open: r => showChange(r.entity, r.a, n1, r.b, n2, [now.label, before.label], {...where, first: before.number, last: now.number})}));
  return [note(t('changedNote', now.label, before.label, most)), el('div', {class: 'columns'},
    side('more', rows.filter(r => r.g2 > 0).sort((x, y) => y.g2 - x.g2).slice(0, most)),
    side('fewer', rows.filter(r => r.g2 < 0).sort((x, y) => x.g2 - y.g2).slice(0, most)))];
}

function sourceTable(where) {
  const rows = SOURCES.map(x => ({name: sourceName(x.number), row: x.row, where: narrowed(where, [x.number])}))
    .map(r => ({...r, v: volume(r.where)})).filter(r => r.v.posts || r.v.copies);
  const all = volume(where).posts;
  return [table('sources', t('quality'), [
    {label: t('source'), value: r => r.name},
    {label: t('unique'), value: r => r.v.posts, number: true, render: r => whole(r.v.posts)},
    {label: t('shareOfPosts'), value: r => r.v.posts / all, number: true, render: r => percent(r.v.posts / all)},
    {label: t('copies'), value: r => r.v.copies, number: true, render: r => whole(r.v.copies)},
    {label: t('bodySentences'), value: r => r.v.sentences, number: true, render: r => whole(r.v.sentences)},
    {label: t('words'), value: r => r.v.tokens, number: true, render: r => whole(r.v.tokens)},
    {label: t('first') + '*', value: r => r.row ? r.row.firstDate : '', class: 'date'},
    {label: t('last') + '*', value: r => r.row ? r.row.lastDate : '', class: 'date'},
  ], rows, {shown: 40, open: r => showVolume(r.where), title: r => r.name}), note('* ' + t('datesOfCorpus'))];
}
