// Leaders: ranked, with the course of any few of them.
const MOST_LINES = 6;

/** The columns that every ranking of entities has. */
function rankingColumns(where, of) {
  const places = slots(where);
  const volumes = volumesByPeriod(where);
  const open = r => showShare(r.entity, where);
  return [
    {label: t('name'), value: r => r.entity.name, render: r => nameButton(r.entity)},
    {label: t('class'), value: r => className(r.entity.class || ''), class: 'dim date kind'},
    {label: t('posts'), number: true, value: r => r.posts, render: r => figure(whole(r.posts), () => open(r), r.entity.name + ' ' + t('posts'))},
    {label: t('share'), number: true, value: r => of ? r.posts / of : 0,
      render: r => figure(percent(r.posts / of), () => open(r), r.entity.name + ' ' + t('share'))},
    {label: t('interval'), number: true, value: r => wilson(r.posts, of)[0],
      render: r => figure(interval(wilson(r.posts, of)), () => open(r), r.entity.name + ' ' + t('interval'))},
    {label: t('mentions'), number: true, value: r => r.mentions, render: r => figure(whole(r.mentions), () => open(r), r.entity.name + ' ' + t('mentions'))},
    {label: t('headlines'), number: true, value: r => r.headlines, render: r => figure(whole(r.headlines), () => open(r), r.entity.name + ' ' + t('headlines'))},
    {label: t('course'), plain: true, value: () => '', render: r => sparkOf(r.entity, where, places, volumes)},
    {label: t('first'), value: r => r.entity.firstDate, class: 'date'},
    {label: t('last'), value: r => r.entity.lastDate, class: 'date'},
  ].filter(c => c.label !== t('course') || places.some(p => volumes[p.number] >= THIN));
}

/** The entities of the range, those in most posts first. */
function ranked(entities, where) {
  return entities.map(entity => ({entity, ...count(entity, where)})).filter(r => r.posts || r.headlines)
    .sort((x, y) => y.posts - x.posts || y.mentions - x.mentions);
}

function classSelect(entities) {
  const classes = [...new Set(entities.map(e => e.class || ''))].filter(Boolean).sort();
  return select(t('class'), [['', t('allClasses')], ...classes.map(c => [c, className(c)])], option('class', ''), v => choose('class', v), 'class');
}

function ofClass(entities) {
  const wanted = option('class', '');
  return wanted ? entities.filter(e => e.class === wanted) : entities;
}

function picked(rows) {
  const ids = option('lines', '').split('|').filter(Boolean);
  const chosenRows = ids.map(id => BY_ID.get(id)).filter(Boolean);
  return chosenRows.length ? chosenRows.slice(0, MOST_LINES) : rows.slice(0, 4).map(r => r.entity);
}

function pickColumn(lines) {
  return {label: t('pick'), plain: true, class: 'pick', value: () => '', render: r => el('input', {type: 'checkbox', id: 'pick-' + r.entity.number,
    'aria-label': t('pick') + ' ' + r.entity.name, checked: lines.includes(r.entity), onchange: event => {
      const next = lines.filter(e => e !== r.entity);
      if (event.target.checked) {
        if (next.length >= MOST_LINES) {
          event.target.checked = false;
          announce(t('selected'));
          return;
        }
        next.push(r.entity);
      }
      choose('lines', next.map(e => e.id).join('|'));
    }})};
}

function carried(type, file) {
  const [most, total] = DATA.bounds.entities[type];
  return total > most ? t('carried', whole(most), whole(total), file) : null;
}

VIEWS.leaders = () => {
  const where = chosen();
  const all = ofType('LEADER');
  const rows = ranked(ofClass(all), where);
  const of = volume(where).posts;
  const lines = picked(rows);
  const columns = rankingColumns(where, of);
  columns.splice(2, 0, {label: t('titles'), class: 'dim clip', value: r => r.entity.titles.slice(0, 2).map(x => x[0]).join(language === 'zh' ? '、' : ', ')});
  columns.splice(columns.findIndex(c => c.label === t('headlines')) + 1, 0, {label: t('titled'), number: true, value: r => r.titled,
    render: r => figure(whole(r.titled), () => showShare(r.entity, where), r.entity.name + ' ' + t('titled'))});
  return [
    el('div', {class: 'controls'}, classSelect(all)),
    section('lines', t('trendLines'), note(t('trendNote')), lines.length ? trendChart('leaders', lines, where) : el('p', {class: 'empty'}, t('empty'))),
    section('ranking', t('ranking'), note(carried('LEADER', 'entities.jsonl'), t('rankingNote')),
      table('leaders', t('leaders'), [pickColumn(lines), ...columns], rows, {head: 1})),
  ];
};
