// Name and version of the tool, as reports carry them.
import { version } from '../../../package.json';

export const tool = { name: 'hegui', version } as const;
