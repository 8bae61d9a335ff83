// Keywords: the words that posts are about.
VIEWS.keywords = () => {
  const where = chosen();
  const wide = {...where, sources: null};
  const of = volume(wide).posts;
  const periods = periodsOf(wide);
  const volumes = volumesByPeriod(wide);
  const everything = wide.first === null;
  // Without a period, the counts of the run; undated posts are in no period.
  const rows = DATA.keywords.map(k => ({entity: k, posts: everything ? k.posts : count(k, wide).posts,
    mentions: everything ? k.mentions : count(k, wide).mentions})).filter(r => r.posts);
  return [
    where.sources ? note(t('notBySource')) : null,
    note(t('carriedOrder', whole(DATA.keywords.length), whole(Math.max(DATA.bounds.keywordTotal, DATA.keywords.length)), 'keywords.jsonl')),
    table('keywords', t('keywords'), [
      {label: t('rank'), number: true, value: r => r.entity.rank},
      {label: t('name'), value: r => r.entity.term, render: r => nameButton(r.entity)},
      {label: t('pos'), value: r => r.entity.pos, class: 'dim'},
      {label: t('posts'), number: true, value: r => r.posts, render: r => figure(whole(r.posts), () => showShare(r.entity, wide), r.entity.term + ' ' + t('posts'))},
      {label: t('share'), number: true, value: r => r.posts / of, render: r => percent(r.posts / of)},
      {label: t('mentions'), number: true, value: r => r.mentions, render: r => figure(whole(r.mentions), () => showShare(r.entity, wide), r.entity.term + ' ' + t('mentions'))},
      {label: t('score'), number: true, value: r => r.entity.score, render: r => decimal(r.entity.score)},
      {label: t('course'), plain: true, value: () => '', render: r => {
        const posts = postsByPeriod(r.entity, wide);
        return spark(periods.map(p => volumes[p.number] >= THIN ? posts[p.number] / volumes[p.number] : 0), t('course') + ' ' + r.entity.term);
      }},
      {label: t('first'), value: r => r.entity.firstDate, class: 'date'},
      {label: t('last'), value: r => r.entity.lastDate, class: 'date'},
    ], rows, {head: 1}),
  ];
};
