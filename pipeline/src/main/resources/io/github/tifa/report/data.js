// The data of the page, and what of it lies in the filter.
const DATA = JSON.parse(document.getElementById('data').textContent);
const OTHERS = 30;
const THIN = 30;

const SOURCES = DATA.sources.map((row, number) => ({number, row}));
if (DATA.together.length) SOURCES.push({number: OTHERS, row: null});
const PERIODS = DATA.periods.map((label, number) => ({label, number})).filter(p => p.label);
const FOLD = new Map();
for (let i = 0; i + 1 < DATA.folding.length; i += 2) FOLD.set(DATA.folding[i], DATA.folding[i + 1]);

DATA.entities.forEach((entity, number) => {
  entity.number = number;
});
DATA.keywords.forEach(keyword => {
  keyword.id = keyword.term;
  keyword.name = keyword.term;
  keyword.type = 'KEYWORD';
});
const BY_ID = new Map(DATA.entities.map(entity => [entity.id, entity]));
const BY_TERM = new Map(DATA.keywords.map(keyword => [keyword.term, keyword]));

function ofType(...types) {
  return DATA.entities.filter(entity => types.includes(entity.type));
}

function sourceName(number) {
  if (number === OTHERS && DATA.together.length) return t('otherSources', DATA.together.length);
  return SOURCES[number].row.source || t('unnamed');
}

/** A range of the corpus: some sources (null: all), and periods by number (null: all, undated posts too). */
function range(sources, first, last) {
  return {sources: sources && sources.length ? new Set(sources) : null, first, last};
}

function holds(where, source, period) {
  return (!where.sources || where.sources.has(source))
    && (where.first === null || (DATA.periods[period] !== '' && period >= where.first && period <= where.last));
}

/** Adds up the cells of a range; each cell is source, period and some numbers. */
function sum(cells, width, where) {
  const total = new Array(width).fill(0);
  for (let i = 0; i < cells.length; i += width + 2) {
    if (holds(where, cells[i], cells[i + 1])) {
      for (let k = 0; k < width; k++) total[k] += cells[i + 2 + k];
    }
  }
  return total;
}

/** Adds up by period. */
function byPeriod(cells, width, where) {
  const totals = DATA.periods.map(() => new Array(width).fill(0));
  for (let i = 0; i < cells.length; i += width + 2) {
    if (holds(where, cells[i], cells[i + 1])) {
      for (let k = 0; k < width; k++) totals[cells[i + 1]][k] += cells[i + 2 + k];
    }
  }
  return totals;
}

function volume(where) {
  const [posts, copies, characters, tokens, sentences] = sum(DATA.volumes, 5, where);
  return {posts, copies, characters, tokens, sentences};
}

function volumesByPeriod(where) {
  return byPeriod(DATA.volumes, 5, where).map(v => v[0]);
}

function count(entity, where) {
  if (entity.type === 'KEYWORD') {
    const [posts, mentions] = sum(entity.cells, 2, {...where, sources: null});
    return {posts, mentions, headlines: 0, sentences: 0};
  }
  const [posts, mentions, headlines, sentences] = sum(entity.cells, 4, where);
  return {posts, mentions, headlines, sentences};
}

function postsByPeriod(entity, where) {
  return entity.type === 'KEYWORD'
    ? byPeriod(entity.cells, 2, {...where, sources: null}).map(v => v[0])
    : byPeriod(entity.cells, 4, where).map(v => v[0]);
}

function post(number) {
  const row = DATA.posts[number];
  return row && {id: row[0], title: row[1], day: row[2], source: row[3], sourceNumber: row[4], period: row[5], url: row[6]};
}

function quote(number) {
  const row = DATA.quotes[number];
  return {post: post(row[0]), title: row[1] === 0, pieces: row.slice(2)};
}

/** The periods of a range that the corpus has posts in. */
function periodsOf(where) {
  return PERIODS.filter(p => where.first === null || (p.number >= where.first && p.number <= where.last));
}

function simplified(text) {
  return Array.from(text, c => FOLD.get(c) || c).join('');
}
