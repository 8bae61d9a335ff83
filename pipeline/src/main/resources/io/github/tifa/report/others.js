// Places, organisations, and the other kinds of entities.
const OTHER_TYPES = ['PLACE', 'ORGANISATION', 'PERSON', 'MEETING', 'DOCUMENT'];
const OTHER_BARS = 25;

VIEWS.others = () => {
  const where = chosen();
  const type = OTHER_TYPES.includes(option('type', 'PLACE')) ? option('type', 'PLACE') : 'PLACE';
  const all = ofType(type);
  const rows = ranked(ofClass(all), where);
  const of = volume(where).posts;
  const top = rows.slice(0, OTHER_BARS);
  return [
    el('div', {class: 'controls'},
      select(t('type'), OTHER_TYPES.map(code => [code, t(code)]), type, v => {
        delete state.options.class;
        choose('type', v);
      }, 'type'), classSelect(all)),
    section('bars', `${t(type)}: ${t('shareOfPosts')}`, top.length ? chart('others', t(type), 40 + 22 * top.length, {
      tooltip: {formatter: p => `${p.name}: ${decimal(p.value)} % (${whole(top[p.dataIndex].posts)} / ${whole(of)})`},
      grid: {top: 8, right: 64},
      xAxis: {type: 'value', axisLabel: {formatter: '{value} %'}},
      yAxis: {type: 'category', inverse: true, data: top.map(r => r.entity.name), axisLabel: {interval: 0, hideOverlap: false, width: narrow() ? 96 : 190, overflow: 'truncate'}},
      series: [{type: 'bar', barWidth: '65%', color: colour(0), data: top.map(r => r.posts / of * 100),
        label: {show: true, position: 'right', color: css('--ink'), formatter: p => decimal(p.value) + ' %'}}],
    }, event => showShare(top[event.dataIndex].entity, where)) : el('p', {class: 'empty'}, t('empty'))),
    section('ranking', t('ranking'), note(carried(type, 'entities.jsonl'), t('rankingNote')), table('entities', t(type), rankingColumns(where, of), rows)),
  ];
};
