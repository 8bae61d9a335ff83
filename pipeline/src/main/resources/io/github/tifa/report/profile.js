// Everything the page has of one entity or keyword.
function showProfile(entity) {
  const where = chosen();
  const counts = count(entity, where);
  const of = volume(where).posts;
  const open = () => showShare(entity, where);
  const all = range(null, null, null);
  const facts = [
    [t('type'), entity.type === 'KEYWORD' ? t('keyword') + ' · ' + partOfSpeech(entity.pos) : t(entity.type) + (entity.class ? ' · ' + className(entity.class) : '')],
    [t('posts'), figure(`${whole(counts.posts)} (${percent(counts.posts / of)})`, open, t('posts'))],
    [t('mentions'), [figure(whole(counts.mentions), open, t('mentions')), entity.nested ? ` (+ ${whole(entity.nested)} ${t('nested')}, ${t('wholeCorpus')})` : '']],
    entity.type === 'KEYWORD' ? null : [t('headlines'), figure(whole(counts.headlines), open, t('headlines'))],
    entity.type === 'KEYWORD' ? null : [t('titled'), figure(whole(counts.titled), open, t('titled'))],
    [t('first') + ' – ' + t('last'), `${entity.firstDate || '–'} – ${entity.lastDate || '–'}`],
    entity.trend ? [t('trend'), figure(t('trendValue', signed(entity.trend.slope * 100, 3), t(DATA.run.options.period), probability(entity.trend.p)),
      () => showShare(entity, all, trendLine(entity)), t('trend'))] : null,
    entity.bursts.length ? [t('bursts'), entity.bursts.map(b => b.from === b.to ? b.from : `${b.from} – ${b.to}`).join(', ')] : null,
    [t('silence'), entity.silence.flagged ? figure(t('silenceValue', whole(entity.silence.posts), probability(entity.silence.probability)),
      () => showShare(entity, all, silenceLine(entity)), t('silence')) : t('no')],
    entity.adoption && entity.adoption.firstDate ? [t('firstSource'), `${entity.adoption.firstSource || t('unnamed')}, ${entity.adoption.firstDate}`] : null,
    entity.methods ? [t('methods'), Object.entries(entity.methods).map(([m, n]) => `${inWords(METHODS, m)} ${whole(n)}`).join(', ')] : null,
    entity.forms && entity.forms.length ? [t('forms'), entity.forms.map(([f, n]) => `${f} ${whole(n)}`).join(' · ')] : null,
    entity.titles && entity.titles.length ? [t('titles'), entity.titles.map(([f, n]) => `${f} ${whole(n)}`).join(' · ')] : null,
  ].filter(Boolean);
  openPanel(entity.name,
    el('p', {class: 'scope'}, [entity.latin, entity.pinyin, t('inFilter', describe(where))].filter(Boolean).map((line, i) => [i ? el('br') : '', line])),
    el('dl', {class: 'facts'}, facts.map(([term, value]) => el('div', {}, el('dt', {}, head(term)), el('dd', {}, value)))),
    trendChart('course', [entity], where),
    sentences(entity.quotes, where, entity.type === 'KEYWORD' ? t('sampleItem', DATA.bounds.perItem) : t('sampleNote', DATA.bounds.perStratum)));
  state.show = entity.id;
  writeState();
}

/** How a trend, a silence, an adoption is judged, for the evidence of an entity. */
function trendLine(entity) {
  return t('trendFormula', signed(entity.trend.slope * 100, 3), t(DATA.run.options.period), probability(entity.trend.p));
}

function silenceLine(entity) {
  return t('silenceFormula', entity.lastDate, whole(entity.silence.posts), probability(entity.silence.probability));
}

function adoptionLine(entity) {
  const days = n => n ?? '–';
  return t('adoptionFormula', entity.adoption.firstDate, entity.adoption.firstSource || t('unnamed'), whole(entity.adoption.sources),
    days(entity.adoption.daysToThird), days(entity.adoption.daysToFifth));
}

/** The name of an entity or keyword as a button to its profile. */
function nameButton(entity) {
  return [button(entity.name, () => showProfile(entity), {class: 'name'}), latinOf(entity.id)];
}

/** The Latin name of an entity, to stand beside the other. */
function latinOf(id) {
  const entity = BY_ID.get(id);
  return entity && entity.latin ? el('span', {class: 'latin'}, ' ', entity.latin) : null;
}
