import { SaxesParser } from 'saxes';
import { FileRefused } from './refusal.ts';

/** What a reader of XML wants to hear; names come without their prefix. */
export interface XmlListener {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads XML as it comes and yields after each piece, so that the caller can hand on what the listener has gathered.
 * Broken XML ends in `file.damaged`. Entities declared in the file are not expanded, so nothing can blow up.
 */
export async function* xmlEvents(source: AsyncIterable<Buffer>, listener: XmlListener): AsyncGenerator<number> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw new FileRefused('file.damaged', { reason: error.message.slice(0, 80) });
  });
  parser.on('opentag', (tag) => listener.open(localName(tag.name), tag.attributes));
  parser.on('closetag', (tag) => listener.close(localName(tag.name)));
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  const decoder = new TextDecoder();
  let seen = false;
  for await (const chunk of source) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') {
      parser.write(text);
      seen = true;
    }
    yield chunk.length;
  }
  if (seen) parser.close();
}

/** The same for a small part that is read to its end at once. */
export async function readXml(source: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  for await (const _ of xmlEvents(source, listener)) continue;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
