// What is in the files, without anything but node.
import fs from 'node:fs';
import path from 'node:path';

/** The text of the only credential that a PNG file carries. */
export function inPng(bytes) {
  const found = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    const keyword = data.toString('latin1', 0, Math.max(data.indexOf(0), 0));
    if (type === 'iTXt' && keyword === 'openbadgecredential') {
      let from = keyword.length + 3;
      from = data.indexOf(0, from) + 1;
      from = data.indexOf(0, from) + 1;
      found.push(data.toString('utf8', from));
    }
    at += 12 + length;
  }
  return only(found);
}

/** The text of the only credential that an SVG file carries. */
export function inSvg(text) {
  const tokens = [...text.matchAll(/<openbadges:credential verify="([^"]*)"/g)].map((match) => match[1]);
  const documents = [...text.matchAll(/<openbadges:credential>\s*<!\[CDATA\[([\s\S]*?)\]\]>/g)].map((match) => match[1]);
  return only([...tokens, ...documents]);
}

function only(found) {
  if (found.length !== 1) {
    throw new Error(`there are ${found.length} credentials in one picture`);
  }
  return found[0];
}

export function read(directory, name) {
  const bytes = fs.readFileSync(path.join(directory, name));
  return name.endsWith('.png') ? inPng(bytes) : name.endsWith('.svg') ? inSvg(bytes.toString('utf8')) : bytes.toString('utf8');
}

/** Says what was found, and remembers what should not be so. */
export function check(name, holds) {
  console.log(`${holds ? 'yes' : 'NO '} ${name}`);
  if (!holds) {
    process.exitCode = 1;
  }
}
