// The data of the page, and what of it lies in the filter.
const DATA = JSON.parse(document.getElementById('data').textContent);
const OTHERS = 30;
const THIN = 30;

const SOURCES = DATA.sources.map((row, number) => ({number, row}));
if (DATA.together) SOURCES.push({number: OTHERS, row: null});
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
  if (number === OTHERS && DATA.together) return t('otherSources', DATA.together);
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

/** How many numbers a cell of an entity or keyword has. */
function width(entity) {
  return entity.type === 'KEYWORD' ? 2 : 5;
}

function count(entity, where) {
  const [posts, mentions, headlines = 0, sentences = 0, titled = 0] = sum(entity.cells, width(entity), where);
  return {posts, mentions, headlines, sentences, titled};
}

function postsByPeriod(entity, where) {
  return byPeriod(entity.cells, width(entity), where).map(v => v[0]);
}

function post(number) {
  const row = DATA.posts[number];
  return row && {id: row[0], title: row[1], day: row[2], source: row[4] === OTHERS ? row[3] : DATA.sources[row[4]].source,
    sourceNumber: row[4], period: row[5], url: row[6]};
}

function quote(number) {
  const row = DATA.quotes[number];
  return {post: post(row[0]), title: row[1] === 0, pieces: row.slice(2)};
}

/** The periods of a range that the corpus has posts in. */
function periodsOf(where) {
  return PERIODS.filter(p => where.first === null || (p.number >= where.first && p.number <= where.last));
}

/**
 * The places of a time axis: the periods of a range, and between them those that have no posts, so that a line
 * does not lead across them. A gap of more than half a year, or what else is long, is one place with three dots.
 */
function slots(where) {
  const periods = periodsOf(where);
  const numbers = periods.map(p => ordinal(p.label));
  const out = [];
  periods.forEach((p, i) => {
    const gap = i && numbers[i] !== null ? numbers[i] - numbers[i - 1] - 1 : 0;
    if (gap > LONG_GAP) out.push({label: '⋯', number: null});
    else for (let k = 1; k <= gap; k++) out.push({label: labelOf(numbers[i - 1] + k), number: null});
    out.push(p);
  });
  return out;
}

const LONG_GAP = 6;
const UNITS = {month: 12, quarter: 4, year: 1};

/** The number of a month, quarter or year on the time axis; null for other periods. */
function ordinal(label) {
  const unit = UNITS[DATA.period];
  if (!unit) return null;
  return Number(label.slice(0, 4)) * unit + (unit === 1 ? 0 : Number(label.slice(unit === 4 ? 6 : 5)) - 1);
}

function labelOf(number) {
  const unit = UNITS[DATA.period];
  const year = String(Math.floor(number / unit));
  return unit === 1 ? year : year + (unit === 4 ? '-Q' + (number % unit + 1) : '-' + String(number % unit + 1).padStart(2, '0'));
}

function simplified(text) {
  return Array.from(text, c => FOLD.get(c) || c).join('');
}
