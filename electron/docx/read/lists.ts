/** The indents that lists give their paragraphs (ECMA-376 part 1, 17.9). */
import { child, childValue, type XmlElement } from './xml.ts';

/** The `w:pPr` of the level of a list that a `w:numPr` names; undefined where it names none. */
export type ListIndent = (numPr: XmlElement | undefined) => XmlElement | undefined;

export function listIndents(part: XmlElement | undefined): ListIndent {
  const definitions = new Map<string, XmlElement>();
  const instances = new Map<string, XmlElement>();
  for (const element of part?.children ?? []) {
    const { 'w:abstractNumId': definition, 'w:numId': instance } = element.attributes;
    if (element.name === 'w:abstractNum' && definition !== undefined) definitions.set(definition, element);
    if (element.name === 'w:num' && instance !== undefined) instances.set(instance, element);
  }
  const levelOf = (list: XmlElement | undefined, name: string, level: string) =>
    list?.children.find((element) => element.name === name && element.attributes['w:ilvl'] === level);
  return (numPr) => {
    const instance = instances.get(childValue(numPr, 'w:numId') ?? '');
    if (instance === undefined) return undefined;
    const level = childValue(numPr, 'w:ilvl') ?? '0';
    const override = child(levelOf(instance, 'w:lvlOverride', level), 'w:lvl');
    const definition = definitions.get(childValue(instance, 'w:abstractNumId') ?? '');
    return child(override ?? levelOf(definition, 'w:lvl', level), 'w:pPr');
  };
}
