// Keywords: the words that posts are about, ranked anew for every range.
VIEWS.keywords = () => {
  const where = chosen();
  const of = volume(where).posts;
  const places = slots(where);
  const volumes = volumesByPeriod(where);
  const rows = DATA.keywords.map(entity => {
    const counts = count(entity, where);
    return {entity, ...counts, score: keywordScore(counts, of)};
  }).filter(r => r.posts).sort((x, y) => y.score - x.score || x.entity.rank - y.entity.rank);
  rows.forEach((r, i) => {
    r.rank = i + 1;
  });
  return section('keywords', t('ranking'),
    note(t('carriedOrder', whole(DATA.keywords.length), whole(Math.max(DATA.bounds.keywordTotal, DATA.keywords.length)), 'keywords.jsonl'), t('keywordsNote')),
    table('keywords', t('keywords'), [
      {label: t('rank'), number: true, value: r => r.rank, render: r => whole(r.rank)},
      {label: t('name'), value: r => r.entity.term, render: r => nameButton(r.entity)},
      {label: t('pos'), value: r => r.entity.pos, class: 'dim date', render: r => partOfSpeech(r.entity.pos)},
      {label: t('posts'), number: true, value: r => r.posts, render: r => whole(r.posts)},
      {label: t('share'), number: true, value: r => of ? r.posts / of : 0, render: r => percent(r.posts / of)},
      {label: t('mentions'), number: true, value: r => r.mentions, render: r => whole(r.mentions)},
      {label: t('score'), number: true, value: r => r.score, render: r => decimal(r.score)},
      {label: t('course'), plain: true, value: () => '', render: r => sparkOf(r.entity, where, places, volumes)},
      {label: t('first') + '*', value: r => r.entity.firstDate, class: 'date'},
      {label: t('last') + '*', value: r => r.entity.lastDate, class: 'date'},
    ], rows, {head: 1, open: r => showShare(r.entity, where), title: r => r.entity.term}), note('* ' + t('datesOfCorpus')));
};
