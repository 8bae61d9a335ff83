// Tables: sorted by a click on a heading, shown a page at a time, downloaded as CSV.
const PAGE_ROWS = 30;

function csvCell(value) {
  let text = value === null || value === undefined ? '' : String(value);
  // A spreadsheet would run what begins so as a formula; numbers stay numbers.
  if (/^[=+@\t\r-]/.test(text) && typeof value !== 'number') text = '\'' + text;
  return /[",\n\r]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
}

function csv(columns, rows) {
  const lines = [columns.map(c => csvCell(c.label))].concat(rows.map(row => columns.map(c => csvCell(c.value(row)))));
  return '\ufeff' + lines.map(line => line.join(',')).join('\r\n') + '\r\n';
}

/**
 * A table.
 * columns: label, value(row) for sorting and CSV, optional render(row), number: true for figures.
 * settings.open(row) shows the evidence of a row: each of its figures opens it.
 */
function table(name, caption, columns, rows, settings) {
  const options = {sort: null, down: true, shown: PAGE_ROWS, ...settings};
  // The order that a reader chose stands in the address, as column and direction.
  const order = /^(\d+)([ud])$/.exec(option('sort.' + name, ''));
  if (order && Number(order[1]) < columns.length) {
    options.sort = Number(order[1]);
    options.down = order[2] === 'd';
  }
  options.shown = Math.max(options.shown, Number(option('rows.' + name, 0)) || 0);
  const body = el('tbody');
  const more = el('div', {class: 'more'});
  const heads = columns.map((column, i) => {
    if (column.plain) return el('th', {scope: 'col', class: column.class}, column.label ? head(column.label) : el('span', {class: 'hidden'}, column.hidden));
    return el('th', {scope: 'col', class: column.number ? 'number' : column.class}, button(head(column.label), () => {
      options.down = options.sort === i ? !options.down : Boolean(column.number);
      options.sort = i;
      state.options['sort.' + name] = i + (options.down ? 'd' : 'u');
      writeState();
      fill();
    }, {class: 'sort'}));
  });
  let sorted = rows;

  function fill() {
    sorted = options.sort === null ? rows : rows.slice().sort((x, y) => {
      const [a, b] = [columns[options.sort].value(x), columns[options.sort].value(y)];
      const order = typeof a === 'number' && typeof b === 'number' ? a - b
        : a === null || a === undefined ? -1 : b === null || b === undefined ? 1 : String(a).localeCompare(String(b), 'zh-Hans-u-co-pinyin');
      return options.down ? -order : order;
    });
    heads.forEach((head, i) => {
      if (i === options.sort) head.setAttribute('aria-sort', options.down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
    replace(body, sorted.slice(0, options.shown).map(row => el('tr', {}, columns.map((column, i) => {
      let content = column.render ? column.render(row) : column.value(row);
      if (column.number && options.open && !(content instanceof Node)) {
        content = figure(content, () => options.open(row), (options.title ? options.title(row) + ' ' : '') + column.label);
      }
      return el(i === (options.head || 0) ? 'th' : 'td',
        {scope: i === (options.head || 0) ? 'row' : null, class: column.number ? 'number' : column.class}, content);
    }))));
    const left = rows.length - options.shown;
    replace(more, left > 0 ? button(t('showMore', Math.min(left, 100), whole(rows.length)), () => {
      options.shown += 100;
      state.options['rows.' + name] = String(options.shown);
      writeState();
      fill();
    }) : null);
  }

  if (!rows.length) return el('p', {class: 'empty'}, options.empty || t('empty'));
  fill();
  return el('div', {class: 'table-block'},
    el('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('tableOf', caption)},
      el('table', {}, el('caption', {class: 'hidden'}, caption), el('thead', {}, el('tr', {}, heads)), body)),
    el('div', {class: 'tools'}, more,
      button(t('csv'), () => download('tifa-' + name + '.csv', 'text/csv;charset=utf-8', csv(columns.filter(c => !c.plain), sorted)),
        {class: 'quiet', 'data-csv': name})));
}

/** A figure that opens its evidence. */
function figure(text, onclick, label) {
  return button(text, onclick, {class: 'figure', 'aria-label': (label ? label + ' ' : '') + text + ' – ' + t('evidence')});
}
