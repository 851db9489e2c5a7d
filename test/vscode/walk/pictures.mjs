// Pictures for the documentation: cut to what is to be seen; written to docs/images/ by `npm run pictures`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { smallPng } from './smallPng.mjs';

const folder = resolve(import.meta.dirname, '../../../docs/images');

/**
 * Takes a picture of what some elements cover together.
 *
 * @param room pixels around them; `width` and `height` are the most it may have
 */
export async function illustrate({ page, picture, pictures }, name, elements, room = {}) {
	const boxes = (await Promise.all(elements.map((element) => element.boundingBox()))).filter((box) => box !== null);
	const { width, height } = page.viewportSize();
	const { above = 0, left = 0, below = 0 } = room;
	const x = Math.max(0, Math.min(...boxes.map((box) => box.x)) - left);
	const y = Math.max(0, Math.min(...boxes.map((box) => box.y)) - above);
	const right = Math.min(width, Math.max(...boxes.map((box) => box.x + box.width)));
	const bottom = Math.min(height, Math.max(...boxes.map((box) => box.y + box.height)) + below);
	const clip = {
		x,
		y,
		width: Math.min(right - x, room.width ?? width),
		height: Math.min(bottom - y, room.height ?? height),
	};
	if (!pictures) return picture(name, { clip });
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, `${name}.png`), smallPng(await page.screenshot({ clip, animations: 'disabled' })));
}
