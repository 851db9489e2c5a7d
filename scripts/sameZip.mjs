// Archives that are the same bytes wherever and whenever they are made: sorted, without the times and rights of files.
import { unzipSync, zipSync } from 'fflate';

/** The first moment that an archive can tell, as the clock on the wall shows it. */
const MOMENT = '1980-01-01T00:00:00';

/** An archive made anew from its files. */
export function sameZip(archive) {
	const files = unzipSync(archive);
	const sorted = Object.keys(files).sort();
	return zipSync(Object.fromEntries(sorted.map((name) => [name, files[name]])), { level: 9, mtime: MOMENT });
}
