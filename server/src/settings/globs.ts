// Whether paths are among those that a glob names.
import picomatch = require('picomatch/posix');

/** What tells it of a glob. Patterns of nested alternatives could take for ever; plain globs cannot. */
export function globTest(glob: string): (path: string) => boolean {
	return picomatch(glob, { noextglob: true });
}
