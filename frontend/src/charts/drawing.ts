import { BarChart, LineChart, LinesChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Drawing } from '../hearth-chart';

use([BarChart, LineChart, LinesChart, ScatterChart, GridComponent, SVGRenderer]);

/** How it is drawn and whose it is: dots, squares and colours are the same here as everywhere. */
export type Series = {
  as: 'dots' | 'line' | 'bars' | 'steps' | 'gaps';
  of: 'a' | 'b' | 'both' | 'ring' | 'half' | 'warn';
  /** [where, how much], of gaps [where, from, to]; where is the number of a name, or a figure */
  at: number[][];
  /** of bars that lie in one row, which one it is */
  band?: number;
};

export type Panel = {
  height: number;
  from: number;
  to: number;
  step: number;
  axis: boolean;
  series: Series[];
  /** What its figures count. */
  name?: string;
  /** Whose side each end is, of one that lies. */
  ends?: string[];
};

const INK: Record<Series['of'], string> = {
  a: 'var(--a)',
  b: 'var(--b)',
  both: 'var(--moss)',
  ring: 'var(--moss)',
  half: 'var(--moss)',
  warn: 'var(--brick)',
};

const HALF = 'path://M50 0A50 50 0 1 0 50 100A50 50 0 1 0 50 0ZM50 8A42 42 0 0 1 50 92Z';

const GAP = 14; // between two panels, in px
const NAMED = 28; // above a panel that has a name, in px
const LEFT = 34;
const BESIDE = 132; // for words instead of figures

/** The shape beside the colour: A is a circle, B is a square; what did not come about is a ring, half of it is half. */
function shape(series: Series): object {
  const ink = INK[series.of];
  switch (series.of) {
    case 'b':
      return { symbol: 'rect', symbolSize: 8, itemStyle: { color: ink, opacity: 1 } };
    case 'ring':
      return { symbol: 'circle', symbolSize: 14, itemStyle: { color: 'transparent', borderColor: ink, borderWidth: 2 } };
    case 'half':
      return { symbol: HALF, symbolSize: 16, itemStyle: { color: ink } };
    case 'warn':
      return { symbol: 'triangle', symbolSize: 11, itemStyle: { color: ink } };
    default:
      // A is the larger of the two marks, so that both are seen where they say the same.
      return { symbol: 'circle', symbolSize: series.of === 'both' ? 16 : 13, itemStyle: { color: ink, opacity: 1 } };
  }
}

function series(one: Series, panel: number, across: boolean): object {
  const where = { xAxisIndex: panel, yAxisIndex: panel, silent: true, animation: false };
  const ink = INK[one.of];
  switch (one.as) {
    case 'bars':
      return across
        ? {
            ...where,
            type: 'bar',
            data: one.at.map(([name, value]) => [value, name]),
            stack: `band${one.band ?? 0}`,
            barWidth: 6,
            barGap: '30%',
            itemStyle: { color: ink, opacity: 1 - 0.28 * (one.band ?? 0) },
          }
        : { ...where, type: 'bar', data: one.at, barMaxWidth: 22, itemStyle: { color: ink, borderRadius: [3, 3, 0, 0] } };
    case 'line':
      return {
        ...where,
        type: 'line',
        data: one.at,
        ...shape(one),
        lineStyle: { color: ink, width: 1.5, type: one.of === 'b' ? [5, 3] : 'solid' },
      };
    case 'steps':
      return { ...where, type: 'line', step: 'end', data: one.at, symbol: 'none', lineStyle: { color: ink, width: 2 } };
    case 'gaps':
      return {
        ...where,
        type: 'lines',
        coordinateSystem: 'cartesian2d',
        data: one.at.map(([at, from, to]) => ({ coords: [[at, from], [at, to]] })),
        lineStyle: { color: 'var(--faint)', width: 2, opacity: 1 },
        z: 1,
      };
    default:
      return { ...where, type: 'scatter', data: one.at, ...shape(one), z: 3 };
  }
}

/** Draws it, as wide as there is room. Colours are the page's own tokens, so it is light, dark and on paper what the page is. */
export function drawn(into: HTMLElement, { panels, names, from, to, under, across }: Drawing): () => void {
  const words = { color: 'var(--soft)', fontFamily: 'var(--sans)', fontSize: 12 };
  const foot = under ? 44 : 26;
  let top = 10;
  const grids = panels.map((panel) => {
    top += panel.name ? NAMED : 0;
    const grid = { left: across ? BESIDE : LEFT, right: 14, top, height: panel.height };
    top += panel.height + GAP;
    return grid;
  });
  const height = top - GAP + foot;
  const chart = init(into, null, { renderer: 'svg', width: Math.max(into.clientWidth, 260), height });
  const fit = () => {
    const drawing = into.querySelector('svg');
    drawing?.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`); // paper is narrower than the screen
  };
  const plain = { axisTick: { show: false }, axisLine: { lineStyle: { color: 'var(--line)' } }, splitLine: { show: false } };
  const along = panels.map((_, index) => {
    const last = index === panels.length - 1;
    const label = across ? { ...words, width: BESIDE - 14, overflow: 'break', lineHeight: 14 } : { ...words, show: last, hideOverlap: true };
    const axis = { ...plain, gridIndex: index, axisLabel: label };
    return names.length > 0
      ? { ...axis, type: 'category', data: names, inverse: across }
      : {
          ...axis,
          type: 'value',
          min: from,
          max: to,
          name: last ? under : undefined,
          nameLocation: 'middle',
          nameGap: 26,
          nameTextStyle: words,
        };
  });
  const upwards = panels.map((panel, index) => ({
    gridIndex: index,
    type: 'value',
    min: panel.from,
    max: panel.to,
    interval: panel.step,
    axisLabel: panel.ends
      ? {
          ...words,
          margin: 12,
          formatter: (at: number) => (at === panel.from ? panel.ends![0] : at === panel.to ? panel.ends![1] : ''),
          alignMinLabel: 'left',
          alignMaxLabel: 'right',
        }
      : { ...words, show: panel.axis },
    name: panel.name,
    nameGap: 16,
    nameTextStyle: { ...words, align: 'left', padding: [0, 0, 0, -LEFT] },
    splitLine: { show: panel.axis || across, lineStyle: { color: 'var(--line)', width: 1 } },
    axisLine: { show: false },
    axisTick: { show: false },
  }));
  chart.setOption({
    grid: grids,
    xAxis: across ? upwards : along,
    yAxis: across ? along : upwards,
    series: panels.flatMap((panel, index) => panel.series.map((one) => series(one, index, across))),
  });
  fit();
  const wider = new ResizeObserver(() => {
    if (into.clientWidth > 0 && Math.abs(into.clientWidth - chart.getWidth()) > 2 && !matchMedia('print').matches) {
      chart.resize({ width: into.clientWidth });
      fit();
    }
  });
  wider.observe(into);
  return () => {
    wider.disconnect();
    chart.dispose();
  };
}
