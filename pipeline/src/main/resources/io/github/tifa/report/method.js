// How to read the numbers: definitions, bounds, lexicon, licences, and the codebook itself.
VIEWS.method = () => {
  const bounds = [
    ...Object.entries(DATA.bounds.entities).map(([type, [most, total]]) => [t(type), most, total]),
    [t('newTerms'), ...DATA.bounds.newTerms], [t('candidates'), ...DATA.bounds.candidates],
    [t('nameLists'), ...DATA.bounds.nameLists], [t('changes'), ...DATA.bounds.orderChanges],
    [t('keywords'), DATA.bounds.keywords, DATA.bounds.keywordTotal], [t('boundPaired'), DATA.bounds.paired, ''], [t('pairTable'), DATA.bounds.pairs, DATA.pairs.length],
    [t('boundKeyness'), DATA.bounds.keyness, ''], [t('boundSources'), OTHERS, DATA.sources.length + DATA.together],
    [t('boundQuotes'), '', DATA.quotesLeftOut],
  ];
  const number = n => typeof n === 'number' ? whole(n) : n;
  return [
    section('limits', t('whatIsThis'), el('ul', {}, t('limits').map(line => el('li', {}, line))), el('p', {}, t('offline'))),
    section('definitions', t('definitions'), table('definitions', t('definitions'), [
      {label: t('what'), value: r => head(r[0])}, {label: t('definition'), value: r => r[1], class: 'wide'}, {label: t('denominator'), value: r => r[2]},
      {label: t('codebook'), plain: true, value: () => '', render: r => button(t('codebook') + ' ↓', () => openCodebook(r[3]), {class: 'quiet', 'aria-label': t('codebook') + ': ' + r[0]})},
    ], t('measureList'))),
    section('bounds', t('bounds'), note(t('boundsNote'), t('periodUsed', t(DATA.period), t(DATA.run.options.period))), table('bounds', t('bounds'), [
      {label: t('what'), value: r => head(r[0])},
      {label: t('bound'), number: true, value: r => r[1], render: r => number(r[1])},
      {label: t('total'), number: true, value: r => r[2], render: r => number(r[2])},
    ], bounds, {shown: 40})),
    section('options', t('options'), table('options', t('options'), [
      {label: t('option'), value: r => '--' + r[0]}, {label: t('value'), value: r => r[1] || '–'},
    ], Object.entries(DATA.run.options))),
    section('lexicon', t('lexicon'), table('lexicon', t('lexicon'), [
      {label: t('file'), value: r => r.name}, {label: t('rows'), number: true, value: r => r.entries ?? '–'},
      {label: 'SHA-256', value: r => r.sha256, class: 'hash'},
    ], [...DATA.run.lexicon, ...DATA.run.models], {shown: 60})),
    section('licences', t('licences'), el('ul', {}, el('li', {}, t('licence1', DATA.run.version)), el('li', {}, t('licence2', echarts.version)), el('li', {}, t('licence3')))),
    section('codebook', t('codebook'), note(t('codebookNote')), el('details', {id: 'codebook-text', ontoggle: event => {
      if (event.target.open && event.target.childElementCount === 1) add(event.target, [renderCodebook()]);
    }}, el('summary', {}, t('codebook')))),
  ];
};

function openCodebook(anchor) {
  const details = document.getElementById('codebook-text');
  if (details.childElementCount === 1) add(details, [renderCodebook()]);
  details.open = true;
  const target = document.getElementById('cb-' + anchor);
  if (target) {
    target.scrollIntoView();
    target.focus();
  }
}

function anchorOf(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').trim().replace(/ /g, '-');
}

/** The codebook's Markdown: headings, paragraphs, lists, tables, and in lines code, emphasis and links within. */
function renderCodebook() {
  const lines = JSON.parse(document.getElementById('codebook').textContent).split('\n');
  const out = el('div', {class: 'codebook', lang: 'en'});
  let title = '';
  let tables = 0;
  let i = 0;
  while (i < lines.length) {
    const line = lines[i];
    const heading = /^(#+) (.*)/.exec(line);
    if (heading) {
      title = heading[2];
      out.append(el('h' + Math.min(6, heading[1].length + 3), {id: 'cb-' + anchorOf(heading[2]), tabindex: -1}, heading[2]));
      i++;
    } else if (line.startsWith('|')) {
      const rows = [];
      for (; i < lines.length && lines[i].startsWith('|'); i++) rows.push(lines[i].slice(1, -1).split(/(?<!\\)\|/).map(c => c.trim().replace(/\\\|/g, '|')));
      out.append(el('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': `${++tables}. ${title}`}, el('table', {},
        el('thead', {}, el('tr', {}, rows[0].map(c => el('th', {scope: 'col'}, inline(c))))),
        el('tbody', {}, rows.slice(2).map(r => el('tr', {}, r.map(c => el('td', {}, inline(c)))))))));
    } else if (/^\s*(-|\d+\.) /.test(line)) {
      const items = [];
      for (; i < lines.length && lines[i].trim() && !lines[i].startsWith('#'); i++) {
        const item = /^\s*(?:-|\d+\.) (.*)/.exec(lines[i]);
        if (item) items.push(item[1]);
        else items[items.length - 1] += ' ' + lines[i].trim();
      }
      out.append(el(/^\s*\d/.test(line) ? 'ol' : 'ul', {}, items.map(item => el('li', {}, inline(item)))));
    } else if (line.trim()) {
      let text = '';
      for (; i < lines.length && lines[i].trim() && !/^(#|\||- )/.test(lines[i]); i++) text += (text ? ' ' : '') + lines[i].trim();
      out.append(el('p', {}, inline(text)));
    } else i++;
  }
  return out;
}

function inline(text) {
  const parts = [];
  const pattern = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^\]]+)\]\(([^)]+)\)/g;
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(at, match.index));
    if (match[1]) parts.push(el('code', {}, match[1]));
    else if (match[2]) parts.push(el('strong', {}, inline(match[2])));
    else if (match[3]) parts.push(el('em', {}, match[3]));
    else if (match[5].startsWith('#')) parts.push(button(match[4].replace(/`/g, ''), () => openCodebook(match[5].slice(1)), {class: 'name'}));
    else parts.push(match[4]);
    at = match.index + match[0].length;
  }
  parts.push(text.slice(at));
  return parts;
}
