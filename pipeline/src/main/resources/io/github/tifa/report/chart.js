// Charts by ECharts, drawn on canvas; tooltips are drawn as well, so no text becomes HTML.
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#a27800', '#56b4e9', '#7f7f7f', '#8b5fbf', '#005f4b'];
const charts = [];

function css(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function colour(i) {
  return COLOURS[i % COLOURS.length];
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
    color: COLOURS,
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
      entry.chart.getDataURL({type: 'png', pixelRatio: 2})), {class: 'quiet', 'aria-label': t('png') + ' – ' + label}),
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

const HATCH = {symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: Math.PI / 4, color: 'rgba(255,255,255,0.55)'};

/** A line so small that it stands in a table. */
function spark(values, label) {
  const ns = 'http://www.w3.org/2000/svg';
  const [w, h] = [96, 22];
  const top = Math.max(...values, 1e-9);
  const x = i => values.length > 1 ? 2 + i * (w - 4) / (values.length - 1) : w / 2;
  const y = v => h - 2 - v / top * (h - 4);
  const svg = document.createElementNS(ns, 'svg');
  for (const [k, v] of Object.entries({width: w, height: h, viewBox: `0 0 ${w} ${h}`, role: 'img', 'aria-label': label, class: 'spark'})) svg.setAttribute(k, v);
  const line = document.createElementNS(ns, 'polyline');
  line.setAttribute('points', values.map((v, i) => x(i).toFixed(1) + ',' + y(v).toFixed(1)).join(' '));
  svg.append(line);
  const dot = document.createElementNS(ns, 'circle');
  for (const [k, v] of Object.entries({cx: x(values.length - 1), cy: y(values[values.length - 1]), r: 2})) dot.setAttribute(k, v);
  svg.append(dot);
  return svg;
}

/** The next round number above. */
function niceTop(value) {
  const unit = Math.pow(10, Math.floor(Math.log10(value)));
  return Number((Math.ceil(value / unit * 2) / 2 * unit).toPrecision(6));
}

/** Shares of posts by period as lines with interval bands. */
function trendChart(name, entities, where) {
  const periods = periodsOf(where);
  const volumes = volumesByPeriod(where);
  const series = [];
  let top = 0;
  entities.forEach((entity, i) => {
    const posts = postsByPeriod(entity, where);
    const of = entity.type === 'KEYWORD' ? volumesByPeriod({...where, sources: null}) : volumes;
    const bounds = periods.map(p => of[p.number] >= THIN ? wilson(posts[p.number], of[p.number]) : [null, null]);
    bounds.forEach(b => {
      top = Math.max(top, b[1] * 100);
    });
    const data = periods.map(p => of[p.number] ? posts[p.number] / of[p.number] * 100 : null);
    const band = {type: 'line', stack: 'band' + i, symbol: 'none', lineStyle: {opacity: 0}, silent: true, tooltip: {show: false}};
    series.push({...band, name: entity.name + ' ', data: bounds.map(b => b[0] === null ? null : b[0] * 100)});
    series.push({...band, name: entity.name + ' ', areaStyle: {color: colour(i), opacity: 0.14},
      data: bounds.map(b => b[0] === null ? null : (b[1] - b[0]) * 100)});
    series.push({type: 'line', name: entity.name, entity, symbolSize: 8, connectNulls: false, color: colour(i), lineStyle: {width: 2, color: colour(i)},
      symbol: ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'][i % 6],
      data: data.map((v, k) => of[periods[k].number] < THIN ? null : v)});
    // Thin periods stand as points alone: a line through them would be read as a course.
    series.push({type: 'scatter', name: entity.name, symbolSize: 8, symbol: 'circle', clip: true,
      itemStyle: {color: css('--paper'), borderColor: colour(i), borderWidth: 1.5},
      data: data.map((v, k) => of[periods[k].number] < THIN ? v : null)});
  });
  const label = t('trendLines') + ': ' + entities.map(e => e.name).join(', ');
  return chart(name, label, 320, {
    tooltip: {trigger: 'item', formatter: p => `${p.seriesName}\n${p.name}: ${decimal(p.value, 2)} %`},
    legend: {data: entities.map(e => e.name)},
    grid: {},
    xAxis: {type: 'category', data: periods.map(p => p.label), boundaryGap: false},
    yAxis: {type: 'value', axisLabel: {formatter: v => Number(v.toPrecision(3)) + ' %'}, min: 0, ...(top ? {max: niceTop(top)} : {})},
    series,
  }, event => {
    const entity = entities.find(e => e.name === event.seriesName);
    if (entity) {
      const period = periods[event.dataIndex].number;
      showShare(entity, {...where, first: period, last: period});
    }
  });
}
