import type { Quantity } from '../entry.ts';
import { type Dimension, QUANTITIES, type QuantityName, UNITS } from '../schema/quantities.ts';
import { correctionOf, Fields, textsOf } from './fields.ts';
import { nearest } from './nearest.ts';
import { present } from './present.ts';
import type { Place, Problems } from './problems.ts';
import type { Tree } from './tree.ts';
import { readQualifiers } from './values.ts';

const QUANTITY_NAMES = Object.keys(QUANTITIES);
const isQuantityName = (name: string): name is QuantityName => Object.hasOwn(QUANTITIES, name);

export function readQuantities(tree: Tree, problems: Problems): Partial<Record<QuantityName, Quantity>> {
  const quantities: Partial<Record<QuantityName, Quantity>> = {};
  if (tree.type !== 'map') {
    problems.add(tree, 'field', '"quantities" is a map. Write quantities: {mass: 83.6 kg}.');
    return quantities;
  }
  for (const [name, field] of tree.fields) {
    if (!isQuantityName(name)) {
      const right = nearest(name, QUANTITY_NAMES);
      const cure = right === undefined ? `. It may be ${QUANTITY_NAMES.join(', ')}.` : `; did you mean ${right}?`;
      problems.add(field, 'vocabulary', `There is no quantity "${name}"${cure}`, correctionOf(name, right));
      continue;
    }
    if (!field.value) problems.add(field, 'missing', `"${name}" has no value. Write ${name}: 83.6 kg.`);
    const quantity = field.value && readQuantity(name, field.value, problems);
    if (quantity) quantities[name] = quantity;
  }
  return quantities;
}

/** `83.6 kg`, `{value: 83.6 kg, as-of: ...}` or `{range: [370, 430], unit: km}`. */
export function readQuantity(name: QuantityName, tree: Tree, problems: Problems): Quantity | undefined {
  const { dimension } = QUANTITIES[name];
  if (tree.type === 'text') return withUnit(name, dimension, [tree.text], undefined, tree, problems);
  if (tree.type === 'list') {
    problems.add(tree, 'quantity', `"${name}" is a list. Write {range: [370, 430], unit: km}.`);
    return undefined;
  }
  const fields = new Fields(tree, problems, `The quantity "${name}"`);
  const range = fields.has('range') ? fields.tree('range') : undefined;
  const value = range
    ? undefined
    : fields.required('value', 'Write {value: 83.6, unit: kg} or {range: [370, 430], unit: km}.');
  const texts = range ? textsOf(range, 'range', problems) : value === undefined ? [] : [value];
  const unit = fields.text('unit');
  const qualifiers = readQualifiers(fields);
  fields.finish();
  if (texts.length !== (range ? 2 : 1)) {
    if (range)
      problems.add(
        tree,
        'quantity',
        `The range of "${name}" has ${texts.length} numbers. Give the least and the greatest.`,
      );
    return undefined;
  }
  const quantity = withUnit(name, dimension, texts, unit, tree, problems);
  return quantity && present({ ...quantity, ...qualifiers });
}

const NUMBER = /^([+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?:\s+(\S+)|([a-zA-Z]\S*))?$/;

function withUnit(
  name: string,
  dimension: Dimension,
  texts: readonly string[],
  given: string | undefined,
  place: Place,
  problems: Problems,
): Quantity | undefined {
  const numbers: number[] = [];
  let unit = given;
  for (const text of texts) {
    const parts = NUMBER.exec(text);
    if (!parts) {
      problems.add(
        place,
        'quantity',
        `"${name}: ${text}" is no number with a unit. Write 27400 km/h or 6.4e9 km: no commas, no "about".`,
      );
      return undefined;
    }
    numbers.push(Number(parts[1]));
    unit ??= parts[2] ?? parts[3];
  }
  const known = unit ?? (dimension === 'count' ? '1' : '');
  const [min = 0, max = min] = numbers;
  if (UNITS[known]?.dimension !== dimension && !(dimension === 'count' && UNITS[known] === undefined)) {
    const units = Object.keys(UNITS).filter((key) => UNITS[key]?.dimension === dimension);
    problems.add(
      place,
      'quantity',
      `"${name}" ${known ? `is not measured in "${known}"` : 'has no unit'}. Units of ${dimension} are ${units.join(', ')}.`,
    );
    return undefined;
  }
  if (max < min)
    problems.add(
      place,
      'quantity',
      `The range of "${name}" runs from ${min} down to ${max}. Give the least number first.`,
    );
  return { min, max, unit: dimension === 'count' ? '1' : known };
}
