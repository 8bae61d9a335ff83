// Everything the page has of one entity or keyword.
function showProfile(entity) {
  const where = chosen();
  const counts = count(entity, where);
  const of = volume(entity.type === 'KEYWORD' ? {...where, sources: null} : where).posts;
  const facts = [
    [t('type'), entity.type === 'KEYWORD' ? t('keyword') : t(entity.type) + (entity.class ? ' · ' + className(entity.class) : '')],
    [t('posts'), figure(`${whole(counts.posts)} (${percent(counts.posts / of)})`, () => showShare(entity, where), t('posts'))],
    [t('mentions'), whole(counts.mentions) + (entity.nested ? ` (+ ${whole(entity.nested)} ${t('nested')}, ${t('wholeCorpus')})` : '')],
    entity.type === 'KEYWORD' ? null : [t('headlines'), whole(counts.headlines)],
    [t('first') + ' – ' + t('last'), `${entity.firstDate || '–'} – ${entity.lastDate || '–'}`],
    entity.trend ? [t('trend'), `${decimal(entity.trend.slope * 100, 3)} / ${t(DATA.run.options.period)}, p = ${decimal(entity.trend.p, 4)}`] : null,
    entity.bursts.length ? [t('bursts'), entity.bursts.map(b => b.from === b.to ? b.from : `${b.from} – ${b.to}`).join(', ')] : null,
    [t('silence'), entity.silence.flagged ? `${t('yes')} (${whole(entity.silence.posts)} ${t('later')}, ${Number(entity.silence.probability).toExponential(1)})` : t('no')],
    entity.adoption && entity.adoption.firstDate ? [t('firstSource'), `${entity.adoption.firstSource || t('unnamed')}, ${entity.adoption.firstDate}`] : null,
    entity.methods ? [t('methods'), Object.entries(entity.methods).map(([m, n]) => `${m} ${whole(n)}`).join(', ')] : null,
    entity.forms && entity.forms.length ? [t('forms'), entity.forms.map(([f, n]) => `${f} ${whole(n)}`).join(' · ')] : null,
    entity.titles && entity.titles.length ? [t('titles'), entity.titles.map(([f, n]) => `${f} ${whole(n)}`).join(' · ')] : null,
  ].filter(Boolean);
  openPanel(entity.name,
    el('p', {class: 'scope'}, [entity.latin, entity.pinyin].filter(Boolean).join(' · '), el('br'), t('inFilter', describe(where))),
    el('dl', {class: 'facts'}, facts.map(([term, value]) => el('div', {}, el('dt', {}, term), el('dd', {}, value)))),
    trendChart('course', [entity], where),
    sentences(entity.quotes, where, entity.type === 'KEYWORD' ? t('sampleItem', DATA.bounds.perItem) : t('sampleNote', DATA.bounds.perStratum)));
}

/** The name of an entity or keyword as a button to its profile. */
function nameButton(entity) {
  return [button(entity.name, () => showProfile(entity), {class: 'name'}),
    entity.latin ? el('span', {class: 'latin'}, ' ', entity.latin) : null];
}
