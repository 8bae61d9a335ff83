// Charts by ECharts, drawn on canvas; tooltips are drawn as well, so no text becomes HTML.
// Okabe and Ito's colours for all kinds of sight, and three more; lighter ones on a dark ground.
const COLOURS = {
  light: ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#a27800', '#56b4e9', '#7f7f7f', '#8b5fbf', '#005f4b'],
  dark: ['#3f9fe0', '#f0843c', '#2bbd93', '#dd98bf', '#cfa52b', '#9ad4f7', '#a9a9a9', '#b394e6', '#74b3a1'],
};
const charts = [];

function css(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function colour(i) {
  const colours = COLOURS[dark() ? 'dark' : 'light'];
  return colours[i % colours.length];
}

function disposeCharts() {
  charts.splice(0).forEach(c => c.chart.dispose());
}

/** What all charts share. */
function base(settings) {
  const ink = css('--ink');
  const faint = css('--faint');
  const axis = {axisLine: {lineStyle: {color: faint}}, axisTick: {lineStyle: {color: faint}},
    axisLabel: {color: ink, fontSize: 12, hideOverlap: true}, nameTextStyle: {color: ink}, splitLine: {lineStyle: {color: css('--line')}}};
  const merge = a => ({...axis, ...a, axisLabel: {...axis.axisLabel, ...a.axisLabel}, splitLine: {...axis.splitLine, ...a.splitLine}});
  return {
    animation: false,
    backgroundColor: css('--paper'),
    textStyle: {fontFamily: css('--font'), color: ink},
    tooltip: {renderMode: 'richText', confine: true, backgroundColor: css('--paper'), borderColor: faint,
      textStyle: {color: ink, fontSize: 13}, ...settings.tooltip},
    ...(settings.legend ? {legend: {textStyle: {color: ink}, type: 'scroll', top: 0, pageTextStyle: {color: ink},
      pageIconColor: ink, pageIconInactiveColor: faint, inactiveColor: faint, ...settings.legend}} : {}),
    ...(settings.grid ? {grid: {left: 8, right: 16, top: 40, bottom: 8, containLabel: true, ...settings.grid}} : {}),
    ...(settings.xAxis ? {xAxis: merge(settings.xAxis)} : {}),
    ...(settings.yAxis ? {yAxis: merge(settings.yAxis)} : {}),
    ...(settings.visualMap ? {visualMap: {textStyle: {color: ink}, ...settings.visualMap}} : {}),
    series: settings.series,
  };
}

/**
 * A chart in a figure with its downloads.
 * name: for file names; label: what it shows, for who cannot see it; height in pixels.
 */
function chart(name, label, height, settings, onclick) {
  const canvas = el('div', {class: 'chart', role: 'img', 'aria-label': label});
  canvas.style.height = height + 'px';
  const block = el('figure', {class: 'chart-block'}, canvas, el('figcaption', {class: 'tools'},
    button(t('png'), () => download('tifa-' + name + '.png', 'image/png',
      entry.chart.getDataURL({type: 'png', pixelRatio: 2})), {class: 'quiet', 'aria-label': t('png') + ' – ' + label, 'data-png': name}),
    button(t('svg'), () => {
      const image = echarts.init(null, null, {renderer: 'svg', ssr: true, width: canvas.clientWidth, height});
      image.setOption(base(settings));
      download('tifa-' + name + '.svg', 'image/svg+xml', image.renderToSVGString());
      image.dispose();
    }, {class: 'quiet', 'aria-label': t('svg') + ' – ' + label, 'data-svg': name})));
  const entry = {canvas, chart: null, draw() {
    entry.chart = echarts.init(canvas, null, {renderer: 'canvas'});
    entry.chart.setOption(base(settings));
    if (onclick) entry.chart.on('click', onclick);
  }};
  pending.push(entry);
  return block;
}

const pending = [];

/** Draws the charts once they stand in the page and have a width. */
function drawCharts() {
  pending.splice(0).forEach(entry => {
    if (entry.canvas.isConnected) {
      entry.draw();
      charts.push(entry);
    }
  });
}

window.addEventListener('resize', () => charts.forEach(c => c.chart.resize()));

/** What thin periods are hatched with. */
function hatch() {
  return {symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: Math.PI / 4, color: dark() ? 'rgba(0,0,0,0.5)' : 'rgba(255,255,255,0.55)'};
}

/** A line so small that it stands in a table; it is broken where a value is null. */
function spark(values, label) {
  const ns = 'http://www.w3.org/2000/svg';
  const [w, h] = [80, 22];
  const top = Math.max(...values.filter(v => v !== null), 1e-9);
  const x = i => (values.length > 1 ? 2 + i * (w - 4) / (values.length - 1) : w / 2).toFixed(1);
  const y = v => (h - 2 - v / top * (h - 4)).toFixed(1);
  const make = (tag, attributes) => {
    const shape = document.createElementNS(ns, tag);
    for (const [k, v] of Object.entries(attributes)) shape.setAttribute(k, v);
    return shape;
  };
  const svg = make('svg', {width: w, height: h, viewBox: `0 0 ${w} ${h}`, role: 'img', 'aria-label': label, class: 'spark'});
  let points = [];
  values.concat(null).forEach((v, i) => {
    if (v !== null) points.push(i);
    else if (points.length) {
      if (points.length > 1) svg.append(make('polyline', {points: points.map(k => x(k) + ',' + y(values[k])).join(' ')}));
      else svg.append(make('circle', {cx: x(points[0]), cy: y(values[points[0]]), r: 1.2}));
      points = [];
    }
  });
  const last = values.length - 1;
  if (last >= 0 && values[last] !== null) svg.append(make('circle', {cx: x(last), cy: y(values[last]), r: 2}));
  return svg;
}

/** A time axis that has room for its labels, the mark of a long gap always among them. */
function timeAxis(places, width = innerWidth) {
  const step = Math.max(1, Math.ceil(places.length * 66 / (Math.min(width, 1400) - 110)));
  return {type: 'category', data: places.map(p => p.label), axisLabel: {interval: (i, label) => label === '⋯' || i % step === 0}};
}

/** The course of shares for a table, without thin periods. */
function sparkOf(entity, where, places, volumes) {
  const posts = postsByPeriod(entity, where);
  const first = places.findIndex(p => volumes[p.number] >= THIN);
  return spark(places.slice(Math.max(first, 0)).map(p => p.number !== null && volumes[p.number] >= THIN ? posts[p.number] / volumes[p.number] : null), t('course') + ' ' + entity.name);
}

/** The next round number above. */
function niceTop(value) {
  const unit = Math.pow(10, Math.floor(Math.log10(value)));
  return Number((Math.ceil(value / unit * 2) / 2 * unit).toPrecision(6));
}

/** Shares of posts by period as lines with interval bands. */
function trendChart(name, entities, where) {
  const places = slots(where);
  const volumes = volumesByPeriod(where);
  const at = (p, value) => p.number === null || !volumes[p.number] ? null : value(p.number);
  const series = [];
  let top = 0;
  entities.forEach((entity, i) => {
    const posts = postsByPeriod(entity, where);
    const bounds = places.map(p => at(p, n => volumes[n] >= THIN ? wilson(posts[n], volumes[n]) : null));
    bounds.filter(Boolean).forEach(b => {
      top = Math.max(top, b[1] * 100);
    });
    const share = n => posts[n] / volumes[n] * 100;
    const band = {type: 'line', stack: 'band' + i, symbol: 'none', lineStyle: {opacity: 0}, silent: true, tooltip: {show: false}};
    series.push({...band, name: entity.name + ' ', data: bounds.map(b => b && b[0] * 100)});
    series.push({...band, name: entity.name + ' ', areaStyle: {color: colour(i), opacity: 0.14}, data: bounds.map(b => b && (b[1] - b[0]) * 100)});
    series.push({type: 'line', name: entity.name, symbolSize: 8, connectNulls: false, color: colour(i), lineStyle: {width: 2, color: colour(i)},
      symbol: ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'][i % 6],
      data: places.map(p => at(p, n => volumes[n] < THIN ? null : share(n)))});
    // Thin periods stand as points alone: a line through them would be read as a course.
    series.push({type: 'scatter', name: entity.name, symbolSize: 8, symbol: 'circle', clip: true,
      itemStyle: {color: css('--paper'), borderColor: colour(i), borderWidth: 1.5},
      data: places.map(p => at(p, n => volumes[n] < THIN ? share(n) : null))});
  });
  const label = t('trendLines') + ': ' + entities.map(e => e.name).join(', ');
  return [chart(name, label, 320, {
    tooltip: {trigger: 'item', formatter: p => `${p.seriesName}\n${p.name}: ${decimal(p.value, 2)} %`},
    legend: {data: entities.map(e => e.name)},
    grid: {right: 28},
    xAxis: {...timeAxis(places, name === 'course' ? 460 : innerWidth), boundaryGap: false},
    yAxis: {type: 'value', axisLabel: {formatter: v => Number(v.toPrecision(3)) + ' %'}, min: 0, ...(top ? {max: niceTop(top)} : {})},
    series,
  }, event => {
    const entity = entities.find(e => e.name === event.seriesName);
    const period = places[event.dataIndex].number;
    if (entity && period !== null) showShare(entity, {...where, first: period, last: period});
  }), courseTable(name, entities, where)];
}

/** What a chart of shares by period shows, as a table: also the way to its evidence by keyboard. */
function courseTable(name, entities, where) {
  const periods = periodsOf(where);
  const volumes = volumesByPeriod(where);
  const rows = entities.map(entity => ({entity, posts: postsByPeriod(entity, where)}));
  return later(t('asTable'), () => table(name + '-table', name === 'heat' ? t('heat') : t('trendLines') + (name === 'course' ? ': ' + entities[0].name : ''), [
    {label: t('name'), value: r => r.entity.name, render: r => nameButton(r.entity)},
    ...periods.map(p => ({label: p.label, number: true, value: r => volumes[p.number] ? r.posts[p.number] / volumes[p.number] : 0,
      render: r => figure(percent(r.posts[p.number] / volumes[p.number]), () => showShare(r.entity, {...where, first: p.number, last: p.number}), r.entity.name + ' ' + p.label)})),
  ], rows));
}

/** Something to be unfolded, which is made when it is. */
function later(title, make) {
  return el('details', {ontoggle: event => {
    if (event.target.open && event.target.childElementCount === 1) add(event.target, [make()]);
  }}, el('summary', {}, title));
}
