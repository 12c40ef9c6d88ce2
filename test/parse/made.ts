import { deflateRawSync } from 'node:zlib';
import { LIMITS } from '../../src/model/limits.js';
import type { Outcome } from '../../src/model/outcome.js';
import type { Posting } from '../../src/model/posting.js';
import { parseDocument } from '../../src/parse/parse-document.js';

export type Read = {
  readonly postings: readonly Posting[];
  readonly errors: readonly (Outcome<Posting> & { ok: false })[];
};

/** Reads bytes or text as a file of that name. */
export async function read(
  content: string | Uint8Array,
  name = 'input.txt',
  map?: Record<string, string>,
): Promise<Read> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const postings: Posting[] = [];
  const errors: (Outcome<Posting> & { ok: false })[] = [];
  const document = {
    source: { kind: 'file' as const, path: name },
    head: bytes.subarray(0, 65_536),
    bytes: async () => bytes,
    async *stream() {
      yield bytes;
    },
  };
  for await (const outcome of parseDocument(document, { limits: LIMITS, map })) {
    if (outcome.ok) postings.push(outcome.value);
    else errors.push(outcome);
  }
  return { postings, errors };
}

export async function one(content: string | Uint8Array, name?: string): Promise<Posting> {
  const { postings, errors } = await read(content, name);
  if (postings.length !== 1)
    throw new Error(`${postings.length} postings; ${errors.map((e) => e.error.message).join(' ')}`);
  return postings[0] as Posting;
}

/** "kind: text" of each block. */
export function blocksOf(posting: Posting): string[] {
  return posting.blocks.map((block) => `${block.kind}: ${posting.text.slice(block.start, block.end)}`);
}

/** A zip file of the given files; sizes and checksums as they are. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>, flags = 0): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(flags, 6);
    head.writeUInt16LE(8, 8);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(data), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(at, 42);
    local.push(head, Buffer.from(name), packed);
    central.push(entry, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, directory, end]);
}

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A PDF of one page per list of lines; 12 points each, a line that begins with "# " in 20. */
export function pdfOf(pages: readonly (readonly string[])[]): Uint8Array {
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  for (const lines of pages) {
    const text = lines
      .map(
        (line) =>
          `/F1 ${line.startsWith('# ') ? 20 : 12} Tf (${line.replace(/^# /, '').replace(/[\\()]/g, '\\$&')}) Tj 0 -30 Td`,
      )
      .join(' ');
    const content = `BT 50 750 Td ${text} ET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${objects.length + 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  return new TextEncoder().encode(
    `%PDF-1.4\n${objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n%%EOF\n`,
  );
}

export const POSTING_HTML =
  '<p>Acme builds pumps and is hiring a second mechanic for its shop in Leeds, with room to grow into planning and purchasing.</p><h3>What you will do</h3><ul><li>Repair pumps of every size and note what was wrong with them</li><li>Order parts before they run out and keep the store in order</li></ul><h3>Requirements</h3><ul><li>Three years of experience with Python</li><li>A driving licence and patience</li></ul>';
