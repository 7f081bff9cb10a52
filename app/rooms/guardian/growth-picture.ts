/** The growth chart as SVG text: the same paper as on the screens, quieter. No script, no inline style; colours are classes. Pure. */
import { frameOf } from '../../platform/ui/charts/frame.ts';
import type { Frame } from '../../platform/ui/charts/frame.ts';
import type { Spot } from '../../platform/ui/charts/curves.ts';
import { piecesOf } from '../../platform/ui/charts/growthPoint.ts';
import type { GrowthPoint } from '../../platform/ui/charts/growthPoint.ts';
import { ticks } from '../../platform/ui/charts/window.ts';
import { sayNumber } from './figures.ts';

/** Width in CSS pixels at which text keeps its size on a phone of 360. */
const WIDTH = 328;

/** Months between two labels of the axis of age. */
const HALF_YEAR = 6;

const at = (value: number): string => value.toFixed(1);

/**
 * Draws lengths by age. `told` describes the picture for those who do not see it.
 * @returns SVG markup made of numbers and words of ours alone, safe to place in a page as it is
 */
export function growthPicture(sex: 'M' | 'F', points: readonly GrowthPoint[], told: string): string {
  const frame = frameOf('lengthForAge', sex, points, WIDTH);
  const inside = points.filter((point) => point.x >= frame.x.from && point.x <= frame.x.to);
  const newest = inside.findLast((point) => point.held === undefined);
  return (
    `<svg class="chart" viewBox="0 0 ${WIDTH} ${frame.height + 18}" role="img" aria-label="${told.replace(/[&<>"]/g, ' ')}">` +
    paper(frame) +
    piecesOf(inside).map(({ from, to, missed }) => `<path class="child${missed ? ' missed' : ''}" d="${path(frame, [[from.x, from.value], [to.x, to.value]])}"/>`).join('') +
    inside.filter((point) => point !== newest).map((point) => mark(frame, point)).join('') +
    (newest === undefined ? '' : today(frame, newest)) +
    '</svg>'
  );
}

function path({ toX, toY }: Frame, spots: readonly Spot[]): string {
  return spots.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${at(toX(x))} ${at(toY(y))}`).join('');
}

/** The ground: above the line of short children, below it; the line itself, the middle, and the two axes. */
function paper(frame: Frame): string {
  const { left, right, top, bottom, toX, toY } = frame;
  const inside = (value: number): number => Math.max(top, Math.min(bottom, value));
  const short = frame.line(-2);
  const edge = short.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${at(toX(x))} ${at(inside(toY(y)))}`).join('');
  const first = Math.ceil(frame.x.from / HALF_YEAR) * HALF_YEAR;
  const months = Array.from({ length: Math.floor((frame.x.to - first) / HALF_YEAR) + 1 }, (_, index) => first + index * HALF_YEAR);
  const end = short.at(-1)![1];
  return (
    `<path class="good" d="${edge}L${at(right)} ${at(top)}L${at(left)} ${at(top)}Z"/><path class="low" d="${edge}L${at(right)} ${at(bottom)}L${at(left)} ${at(bottom)}Z"/>` +
    ticks(frame.y, 5).map((cm) => `<path class="rule" d="M${left} ${at(toY(cm))}H${at(right)}"/><text class="end" x="${left - 6}" y="${at(toY(cm) + 4)}">${cm}</text>`).join('') +
    `<path class="short" d="${edge}"/><path class="middle" d="${path(frame, frame.line(0).filter(([, y]) => toY(y) >= top && toY(y) <= bottom))}"/>` +
    months.map((month) => `<text class="mid" x="${at(toX(month))}" y="${bottom + 18}">${month}</text>`).join('') +
    `<text class="mid" x="${at((left + right) / 2)}" y="${bottom + 36}">umur, bulan</text><text x="4" y="${top + 4}" class="unit">cm</text>` +
    `<text class="name" x="${at(right + 4)}" y="${at(inside(toY(end)) - 2)}">garis</text><text class="name" x="${at(right + 4)}" y="${at(inside(toY(end)) + 11)}">pendek</text>`
  );
}

function mark({ toX, toY, top, bottom }: Frame, point: GrowthPoint): string {
  const y = Math.max(top + 6, Math.min(bottom - 6, toY(point.value)));
  const place = `transform="translate(${at(toX(point.x))} ${at(y)})"`;
  return point.held === undefined ? `<circle class="mark" r="3.6" ${place}/>` : `<path class="held" d="M0-6 6 0 0 6-6 0z" ${place}/>`;
}

/** The newest: the turmeric dot with its centimetres. */
function today({ toX, toY, left, right, top }: Frame, point: GrowthPoint): string {
  const [x, y] = [toX(point.x), toY(point.value)];
  const textX = Math.max(left + 34, Math.min(x, right - 34));
  const textY = y - 16 > top + 14 ? y - 16 : y + 28;
  return `<circle class="today" r="7" cx="${at(x)}" cy="${at(y)}"/><text class="value" x="${at(textX)}" y="${at(textY)}">${sayNumber(point.value)} cm</text>`;
}
