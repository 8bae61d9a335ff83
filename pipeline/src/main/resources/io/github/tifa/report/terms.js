// Policy terms: where they stand, who had them first, which rise, fall or fall silent.
const HEAT_ROWS = 25;

VIEWS.terms = () => {
  const where = chosen();
  const all = ofType('POLICY_TERM');
  const rows = ranked(ofClass(all), where);
  const of = volume(where).posts;
  const lines = picked(rows);
  return [
    el('div', {class: 'controls'}, classSelect(all)),
    section('heat', t('heat'), note(t('heatNote', Math.min(HEAT_ROWS, rows.length)), t('heatScale')), heatChart(rows.slice(0, HEAT_ROWS).map(r => r.entity), where)),
    section('lines', t('trendLines'), note(t('trendNote')), lines.length ? trendChart('terms', lines, where) : el('p', {class: 'empty'}, t('empty'))),
    section('ranking', t('ranking'), note(carried('POLICY_TERM', 'entities.jsonl'), t('rankingNote')),
      table('terms', t('terms'), [pickColumn(lines), ...rankingColumns(where, of)], rows, {head: 1})),
    section('rising', t('risingFalling'), note(t('notFiltered'), t('testsWhy')), risingFalling(ofClass(all))),
    section('adoption', t('adoption'), note(t('notFiltered'), t('adoptionWhy')), adoptionTable(ofClass(all))),
  ];
};

function heatColours() {
  return dark() ? ['#22262c', '#14496e', '#1f78b4', '#7cc0ea', '#e6f4ff'] : ['#f1f4f7', '#c3dcee', '#6aaed6', '#2271b5', '#08306b'];
}

function heatChart(entities, where) {
  if (!entities.length) return el('p', {class: 'empty'}, t('empty'));
  const places = slots(where);
  const volumes = volumesByPeriod(where);
  const data = [];
  // Thin periods set the scale only where there are no others.
  let top = 0;
  let thinTop = 0;
  entities.forEach((entity, y) => {
    const posts = postsByPeriod(entity, where);
    places.forEach((p, x) => {
      const n = p.number === null ? 0 : volumes[p.number];
      if (!n) return;
      const value = posts[p.number] / n * 100;
      if (n >= THIN) top = Math.max(top, value);
      else thinTop = Math.max(thinTop, value);
      // Most shares are small beside the largest: by their roots they are told apart.
      data.push({value: [x, y, Math.sqrt(value)], posts: posts[p.number], n, itemStyle: n < THIN ? {decal: hatch(), opacity: 0.3} : {}});
    });
  });
  top = top || thinTop || 1;
  return [chart('heat', t('heat'), 120 + 24 * entities.length, {
    tooltip: {formatter: p => `${entities[p.value[1]].name}\n${places[p.value[0]].label}: ${percent(p.data.posts / p.data.n)} (${whole(p.data.posts)} / ${whole(p.data.n)})`},
    grid: {top: 8, bottom: 56},
    xAxis: {...timeAxis(places), splitLine: {show: false}},
    yAxis: {type: 'category', data: entities.map(e => e.name), inverse: true, axisLabel: {interval: 0, hideOverlap: false, width: narrow() ? 96 : 190, overflow: 'truncate'}, splitLine: {show: false}},
    visualMap: {min: 0, max: Math.sqrt(top), calculable: false, orient: 'horizontal', left: 'center', bottom: 0, itemWidth: 14,
      text: [decimal(top, 1) + ' %', '0 %'], inRange: {color: heatColours()}, itemHeight: 180},
    series: [{type: 'heatmap', data, itemStyle: {borderWidth: 1, borderColor: css('--paper')}, emphasis: {itemStyle: {borderColor: css('--ink')}}}],
  }, event => {
    const period = places[event.value[0]].number;
    showShare(entities[event.value[1]], {...where, first: period, last: period});
  }), courseTable('heat', entities, where)];
}

function risingFalling(entities) {
  const whole0 = range(null, null, null);
  const moving = entities.filter(e => e.trend && e.trend.p < 0.05 && e.trend.slope);
  const trendColumns = [
    {label: t('name'), value: e => e.name, render: e => nameButton(e)},
    {label: t('slope'), number: true, value: e => e.trend.slope * 100, render: e => signed(e.trend.slope * 100, 3)},
    {label: 'p', number: true, value: e => e.trend.p, render: e => probability(e.trend.p)},
    {label: t('posts'), number: true, value: e => e.posts, render: e => whole(e.posts)},
  ];
  const silent = entities.filter(e => e.silence.flagged).sort((x, y) => x.silence.probability - y.silence.probability);
  const up = moving.filter(e => e.trend.slope > 0).sort((x, y) => y.trend.slope - x.trend.slope);
  const down = moving.filter(e => e.trend.slope < 0).sort((x, y) => x.trend.slope - y.trend.slope);
  const block = (key, rows, columns, line, rule) => el('div', {}, el('h4', {}, t(key)), rule ? note(rule) : null, table('terms-' + key, t(key), columns, rows,
    {shown: 12, empty: t(key === 'silent' ? 'empty' : 'noTrend'), open: e => showShare(e, whole0, line(e)), title: e => e.name}));
  return [note(t('trendRule')), el('div', {class: 'columns'}, block('rising', up, trendColumns, trendLine), block('falling', down, trendColumns, trendLine)),
    block('silent', silent, [
      {label: t('name'), value: e => e.name, render: e => nameButton(e)},
      {label: t('last'), value: e => e.lastDate, class: 'date'},
      {label: t('later'), number: true, value: e => e.silence.posts, render: e => whole(e.silence.posts)},
      {label: t('probability'), number: true, value: e => e.silence.probability, render: e => probability(e.silence.probability)},
      {label: t('posts'), number: true, value: e => e.posts, render: e => whole(e.posts)},
    ], silenceLine, t('silentRule'))];
}

function adoptionTable(entities) {
  const rows = entities.filter(e => e.adoption.firstDate);
  return table('adoption', t('adoption'), [
    {label: t('name'), value: e => e.name, render: e => nameButton(e)},
    {label: t('first'), value: e => e.adoption.firstDate, class: 'date', render: e => {
      const p = e.firstPost >= 0 ? post(e.firstPost) : null;
      return (p && link(p.url, e.adoption.firstDate)) || e.adoption.firstDate;
    }},
    {label: t('firstSource'), value: e => e.adoption.firstSource || t('unnamed')},
    {label: t('sourceCount'), number: true, value: e => e.adoption.sources, render: e => whole(e.adoption.sources)},
    {label: t('toThird'), number: true, value: e => e.adoption.daysToThird, render: e => String(e.adoption.daysToThird ?? '–')},
    {label: t('toFifth'), number: true, value: e => e.adoption.daysToFifth, render: e => String(e.adoption.daysToFifth ?? '–')},
    {label: t('posts'), number: true, value: e => e.posts, render: e => whole(e.posts)},
  ], rows, {open: e => showShare(e, range(null, null, null), adoptionLine(e)), title: e => e.name});
}
