// Makes the PNG of a screen smaller: at most 256 colours, of which pictures of text lose nothing that one sees.
import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = 8;
const MOST_COLOURS = 256;
const TRUE_COLOUR = 2;

/** Parts of a PNG: their names and what they hold. */
function* partsOf(png) {
	for (let at = SIGNATURE; at < png.length; ) {
		const length = png.readUInt32BE(at);
		yield [png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)];
		at += length + 12;
	}
}

function paeth(left, above, corner) {
	const [a, b, c] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs);
	if (a <= b && a <= c) return left;
	return b <= c ? above : corner;
}

/** Undoes the filters of the lines: each byte was written as a difference. */
function unfilter(data, height, stride, step) {
	const pixels = Buffer.alloc(height * stride);
	for (let y = 0; y < height; y++) {
		const kind = data[y * (stride + 1)];
		for (let x = 0; x < stride; x++) {
			const at = y * stride + x;
			const left = x < step ? 0 : pixels[at - step];
			const above = y === 0 ? 0 : pixels[at - stride];
			const corner = x < step || y === 0 ? 0 : pixels[at - stride - step];
			const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][kind];
			pixels[at] = data[y * (stride + 1) + 1 + x] + guess;
		}
	}
	return pixels;
}

/** Numbers the colours, the coarser the more there are; undefined where they are too many. */
function numbered(pixels, count, step, bits) {
	const palette = new Map();
	const numbers = Buffer.alloc(count);
	for (let pixel = 0; pixel < count; pixel++) {
		const colour = [0, 1, 2].map((channel) => pixels[pixel * step + channel]);
		const key = colour.map((value) => Math.round((value * (2 ** bits - 1)) / 255)).join();
		if (!palette.has(key)) palette.set(key, { number: palette.size, colour });
		if (palette.size > MOST_COLOURS) return undefined;
		numbers[pixel] = palette.get(key).number;
	}
	return { numbers, colours: [...palette.values()].flatMap(({ colour }) => colour) };
}

const crcs = Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
	return value;
});

function part(name, data) {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const crc = body.reduce((value, byte) => crcs[(value ^ byte) & 255] ^ (value >>> 8), 0xffffffff) ^ 0xffffffff;
	const framed = Buffer.alloc(body.length + 8);
	framed.writeUInt32BE(data.length);
	body.copy(framed, 4);
	framed.writeUInt32BE(crc >>> 0, body.length + 4);
	return framed;
}

export function smallPng(png) {
	const parts = [...partsOf(png)];
	const header = Buffer.from(parts[0][1]);
	const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
	const step = header[9] === TRUE_COLOUR ? 3 : 4;
	const data = inflateSync(Buffer.concat(parts.filter(([name]) => name === 'IDAT').map(([, bytes]) => bytes)));
	const pixels = unfilter(data, height, width * step, step);
	let found;
	for (let bits = 8; found === undefined; bits--) found = numbered(pixels, width * height, step, bits);
	// Eight bits a pixel, each the number of a colour.
	header.set([8, 3], 8);
	const lines = Array.from({ length: height }, (_, y) => [
		Buffer.alloc(1),
		found.numbers.subarray(y * width, (y + 1) * width),
	]);
	return Buffer.concat([
		png.subarray(0, SIGNATURE),
		part('IHDR', header),
		part('PLTE', Buffer.from(found.colours)),
		part('IDAT', deflateSync(Buffer.concat(lines.flat()), { level: 9 })),
		part('IEND', Buffer.alloc(0)),
	]);
}
